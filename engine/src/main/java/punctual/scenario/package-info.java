/** Scenarios: the stories that an auditor keeps, read, run in virtual time and judged. */
package punctual.scenario;
