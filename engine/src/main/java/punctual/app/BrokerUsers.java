package punctual.app;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.Set;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager4;

/**
 * Who may do what at the embedded broker: a user has one role, of its own name. Artemis' own way by
 * JAAS hashes user and password anew for every message that is sent.
 *
 * @param users who is let in; the file of passwords may still name others
 */
record BrokerUsers(Collection<String> users, Credentials passwords)
    implements ActiveMQSecurityManager4 {

  @Override
  public boolean validateUser(String user, String password) {
    return password != null
        && users.contains(user)
        && MessageDigest.isEqual(bytes(passwords.password(user)), bytes(password));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public boolean validateUserAndRole(
      String user, String password, Set<Role> roles, CheckType doing) {
    return validateUser(user, password)
        && roles.stream().anyMatch(role -> role.getName().equals(user) && doing.hasRole(role));
  }

  @Override
  public String validateUser(
      String user, String password, RemotingConnection connection, String domain) {
    return validateUser(user, password) ? user : null;
  }

  @Override
  public String validateUserAndRole(
      String user,
      String password,
      Set<Role> roles,
      CheckType doing,
      String address,
      RemotingConnection connection,
      String domain) {
    return validateUserAndRole(user, password, roles, doing) ? user : null;
  }
}
