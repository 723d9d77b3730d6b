/**
 * The fence: what a policy file may do, kept by six layers that each stand alone — limits on the
 * text, a gate on the syntax tree, an allow-list of classes, the executable model only, a scan of
 * what was compiled, and a trial in a process of its own.
 */
package punctual.fence;
