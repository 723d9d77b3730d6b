/** Seals the ledger, and proves that it is whole and what its inputs give. */
package punctual.verify;
