/** The scenarios: that they hold, what they cover, and which reading each of them needs. */
package punctual.scenarios;
