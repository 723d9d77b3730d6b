/** Replay: a file of events told in virtual time, on all cores, in bounded memory. */
package punctual.replay;
