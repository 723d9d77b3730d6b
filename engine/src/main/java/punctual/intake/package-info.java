/** How messages become events: reading, the inbox, answers. */
package punctual.intake;
