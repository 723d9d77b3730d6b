/** What was attained month by month: counted, measured against the policy's goals, explained. */
package punctual.reporting;
