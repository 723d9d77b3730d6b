/** Notices on their way: to whom, in which words, handed over when. */
package punctual.outbox;
