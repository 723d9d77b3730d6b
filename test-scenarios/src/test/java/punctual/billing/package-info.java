/** What is billed to whom, over the whole. */
package punctual.billing;
