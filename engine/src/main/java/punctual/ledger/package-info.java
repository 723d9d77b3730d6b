/** The ledger: its lines, their order, their bytes and their chain. */
package punctual.ledger;
