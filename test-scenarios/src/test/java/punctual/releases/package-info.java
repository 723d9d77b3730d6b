/** Policies that change while tickets are open. */
package punctual.releases;
