package punctual.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.security.Role;
import punctual.contract.Sender;
import punctual.contract.Senders;

/**
 * Who may do what at which address. A sender's user sends to its own address and reads its own
 * answers and notices; the engine and the connectors do their parts; nobody creates, deletes or
 * manages anything. A role is named after its one user.
 */
final class BrokerPermissions {
  static final String ENGINE = "engine";
  static final String CONNECTORS = "connectors";
  static final String NOTICES = "notices";
  static final String OUTCOMES = "outcomes";
  static final String DEAD = "dead";
  private static final String REPLIES = "replies." + CONNECTORS;

  private enum Right {
    SEND,
    CONSUME,
    BROWSE
  }

  private final Map<String, List<Role>> roles = new LinkedHashMap<>();
  private final Set<String> users = new TreeSet<>(List.of(ENGINE, CONNECTORS));

  BrokerPermissions(Senders senders) {
    senders.owners().forEach(this::addSender);
    allow(NOTICES, ENGINE, Right.SEND);
    allow(NOTICES, CONNECTORS, Right.CONSUME);
    allow(OUTCOMES, CONNECTORS, Right.SEND);
    allow(OUTCOMES, ENGINE, Right.SEND);
    allow(OUTCOMES, ENGINE, Right.CONSUME);
    allow(DEAD, ENGINE, Right.CONSUME, Right.BROWSE);
    addDead(NOTICES, CONNECTORS);
    allow(REPLIES, ENGINE, Right.SEND);
    allow(REPLIES, CONNECTORS, Right.CONSUME);
  }

  private void addSender(Sender sender) {
    users.add(sender.user());
    allow(sender.address(), sender.user(), Right.SEND);
    allow(sender.address(), CONNECTORS, Right.SEND);
    allow(sender.address(), ENGINE, Right.CONSUME);
    allow(sender.replyAddress(), ENGINE, Right.SEND);
    allow(sender.replyAddress(), sender.user(), Right.CONSUME);
    allow(NOTICES + "." + sender.name(), ENGINE, Right.SEND);
    allow(NOTICES + "." + sender.name(), sender.user(), Right.CONSUME);
    addDead(sender.name(), ENGINE);
  }

  private void addDead(String name, String writer) {
    String address = DEAD + "." + name;
    allow(address, ENGINE, Right.CONSUME, Right.BROWSE);
    allow(address, writer, Right.SEND);
  }

  private void allow(String address, String user, Right... rights) {
    Set<Right> given = Set.of(rights);
    roles
        .computeIfAbsent(address, a -> new ArrayList<>())
        .add(
            new Role(
                user,
                given.contains(Right.SEND),
                given.contains(Right.CONSUME),
                false,
                false,
                false,
                false,
                false,
                given.contains(Right.BROWSE)));
  }

  /** Every address, each with the one durable queue of its name. */
  Set<String> addresses() {
    return roles.keySet();
  }

  /** Everybody who may log in. */
  Set<String> users() {
    return users;
  }

  void applyTo(Configuration configuration) {
    configuration.putSecurityRoles("#", Set.of());
    roles.forEach((address, allowed) -> configuration.putSecurityRoles(address, merged(allowed)));
  }

  private static Set<Role> merged(List<Role> allowed) {
    return allowed.stream()
        .collect(Collectors.toMap(Role::getName, role -> role, BrokerPermissions::both))
        .values()
        .stream()
        .collect(Collectors.toSet());
  }

  private static Role both(Role one, Role other) {
    return new Role(
        one.getName(),
        one.isSend() || other.isSend(),
        one.isConsume() || other.isConsume(),
        false,
        false,
        false,
        false,
        false,
        one.isBrowse() || other.isBrowse());
  }
}
