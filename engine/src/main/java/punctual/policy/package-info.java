/**
 * Releases: the files of a policy, checked, compiled and named by their hash; Drools behind one
 * adapter.
 */
package punctual.policy;
