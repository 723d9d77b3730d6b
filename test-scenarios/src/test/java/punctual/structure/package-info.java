/** The project's own rules: who may know whom, and how big things may grow. */
package punctual.structure;
