/** The running service, end to end: real broker, database, mail folder. */
package punctual.live;
