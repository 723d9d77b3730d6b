/**
 * The core: one door, the folding of a ticket's history, deciding and reconciling. Pure: no clock,
 * no database, no sending.
 */
package punctual.engine;
