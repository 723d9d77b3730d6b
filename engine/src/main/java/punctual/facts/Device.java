package punctual.facts;

/**
 * A row of the device list, for the ticket's device.
 *
 * @param vendor the vendor's name; null where the customer gave none
 */
public record Device(String id, String agency, String vendor) {}
