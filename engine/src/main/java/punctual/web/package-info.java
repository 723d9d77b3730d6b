/** The service over HTTP: what is owed, what was done and why, as pages and as REST. */
package punctual.web;
