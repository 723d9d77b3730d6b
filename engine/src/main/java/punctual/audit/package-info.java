/**
 * The account given of a ticket: what happened and under which clause, and why a notice was not
 * sent.
 */
package punctual.audit;
