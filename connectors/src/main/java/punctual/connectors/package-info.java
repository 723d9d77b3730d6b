/** How messages travel: the Camel routes of {@code connectors/routes} and what they call. */
package punctual.connectors;
