/**
 * Mappings: files that say how an agency's own records (CSV, JSON, XML, mail) become events of the
 * message contract.
 */
package punctual.mapping;
