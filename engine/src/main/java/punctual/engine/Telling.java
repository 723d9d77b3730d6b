package punctual.engine;

import java.util.List;
import punctual.facts.Basis;
import punctual.facts.Contact;
import punctual.facts.Notify;
import punctual.facts.Task;

/** Records notices: to whom the rules say, or whom the task itself names. */
final class Telling {

  private static final String GROUP = "notices";
  private static final String DEFAULT_CHANNEL = "email";

  private final Work work;
  private final Reconciler reconciler;
  private final TaskRules rules;

  Telling(Work work, Reconciler reconciler, TaskRules rules) {
    this.work = work;
    this.reconciler = reconciler;
    this.rules = rules;
  }

  void tell(Flows.TaskCall call) {
    String to = call.input("to");
    if (to == null) {
      tell(call.input("notice"), call.input("occasion"));
    } else {
      Basis basis = new Basis(call.input("clause"), call.name(), call.file());
      tell(Notify.of(call.input("notice"), to), basis);
    }
  }

  /** Tells whomever the rules name for this notice on this occasion; nobody when they name none. */
  void tell(String notice, String occasion) {
    for (Answered answered :
        rules.ask(GROUP, new Task(TaskType.NOTIFY.taskName(), notice, occasion))) {
      if (answered.answer() instanceof Notify notify) {
        tell(notify, answered.basis());
      }
    }
  }

  void tell(Notify wanted, Basis basis) {
    Notify notify = Recipients.allowed(wanted, work);
    if (!notify.to().isEmpty()) {
      note(notify, basis);
    }
  }

  private void note(Notify notify, Basis basis) {
    String key = work.noticeKey(notify.notice());
    String channel = notify.channel() == null ? channel(notify) : notify.channel();
    work.line(
        work.effective,
        "notice",
        Work.fields("notice", notify.notice(), "to", notify.to(), "channel", channel, "key", key),
        basis);
    if (notify.meets() != null) {
      reconciler.meets(notify.meets());
    }
    work.notices.add(
        new Notice(notify, key, channel, work.effective, basis.clause(), Words.of(work.ticket)));
  }

  /** The channel of those who are told first. */
  private String channel(Notify notify) {
    Directory directory = work.policy.directory();
    Reach.Asked asked =
        new Recipients(work.policy, work.ticket, work.effective).asked(notify.to().get(0), null);
    boolean mayWait =
        notify.meets() == null
            && directory.delivery(work.ticket, notify.notice(), work.effective).mayWait();
    List<Contact> contacts = Reach.of(directory, asked, 0, mayWait).contacts();
    return contacts.isEmpty() || contacts.get(0).channel() == null
        ? DEFAULT_CHANNEL
        : contacts.get(0).channel();
  }
}
