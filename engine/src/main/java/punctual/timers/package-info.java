/** The loops that let time pass: tickets whose time has come are looked at. */
package punctual.timers;
