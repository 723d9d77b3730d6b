package punctual.facts;

/**
 * What a flow's task is about to do, so that rules can say to whom, how and under which clause.
 *
 * @param type the task's type: {@code Notify}, {@code Escalate}, …
 * @param what the notice, for a task that tells somebody
 * @param occasion the flow's word for why
 */
public record Task(String type, String what, String occasion) {}
