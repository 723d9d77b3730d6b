/** Mail that comes in: who wrote what about which ticket, and what no person wrote. */
package punctual.connectors.mailbox;
