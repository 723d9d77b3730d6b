/** What is measured month by month, over the whole. */
package punctual.reporting;
