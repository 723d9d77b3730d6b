package punctual.facts;

/**
 * Somebody whom an event names and the lists know: an agency, or a contact listed under one. Who is
 * listed under the ticket's own agency too is no party.
 *
 * @param agency the agency that it is, or is listed under
 * @param name as the event says
 * @param pointer a JSON pointer to where the event says it
 */
public record Party(String agency, String name, String pointer) {}
