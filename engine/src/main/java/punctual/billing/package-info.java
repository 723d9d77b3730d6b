/** Billing statements: what is billed to an agency in a month, in the forms that it wants. */
package punctual.billing;
