/** The policy files: their heads, their words, and that every one of them bears load. */
package punctual.policies;
