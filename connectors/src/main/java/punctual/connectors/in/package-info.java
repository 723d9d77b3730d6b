/** Ways in: what comes by HTTP, file or mail goes to the engine's queues, and answers come back. */
package punctual.connectors.in;
