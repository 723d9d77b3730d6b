/** Proofs over decision tables: contradictions, repetitions, gaps and rows that nothing matches. */
package punctual.proof;
