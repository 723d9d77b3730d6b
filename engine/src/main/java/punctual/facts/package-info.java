/** What rules may see of a ticket, and what they may answer. Plain records; no framework. */
package punctual.facts;
