/** The flows: that every task and timer bears load, and that they can be changed without Java. */
package punctual.flows;
