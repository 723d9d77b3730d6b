/** Feeding: a file of events sent to a running service as its senders would send them. */
package punctual.feed;
