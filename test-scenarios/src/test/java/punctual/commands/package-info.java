/** The command line, as an auditor uses it. */
package punctual.commands;
