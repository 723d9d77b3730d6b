/** Who may see and do what over HTTP: users, their roles, and one agency's sight of its own. */
package punctual.access;
