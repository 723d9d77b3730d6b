/** The engine's ports on PostgreSQL; every statement stands in a .sql file of its own. */
package punctual.store;
