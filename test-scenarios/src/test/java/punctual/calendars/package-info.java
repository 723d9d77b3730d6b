/** The calendars of the policies against a holiday library. */
package punctual.calendars;
