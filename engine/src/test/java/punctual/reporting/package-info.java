/** Figures: exact fractions, budgets, outages. */
package punctual.reporting;
