package punctual.access;

import java.util.Locale;

/**
 * Somebody who may sign in.
 *
 * @param agency the one agency that it sees; null for those who see all
 * @param password encoded as Spring Security does: {@code {bcrypt}…}
 */
record User(String name, Role role, String agency, String password) {

  /** What a user may do. */
  enum Role {
    /** Sees everything and changes the policies in force. */
    OWNER,
    /** Sees everything and changes nothing. */
    AUDITOR,
    /** Sees everything and works on tickets and inquiries. */
    STAFF,
    /** Sees its own agency. */
    AGENCY;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
