/** Two ledgers compared: what was added, removed, moved, re-addressed, re-priced. */
package punctual.diff;
