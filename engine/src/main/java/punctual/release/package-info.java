/** Releases: examined, stored, planned, put in force, and the home that new ones come from. */
package punctual.release;
