/** The command line: one verb, one class. */
package punctual.cli;
