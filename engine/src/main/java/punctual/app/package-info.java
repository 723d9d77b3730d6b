/** The application: what is started, in which order, and how it ends. */
package punctual.app;
