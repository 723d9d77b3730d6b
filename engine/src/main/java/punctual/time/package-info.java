/** Time as agreements count it: clock and business time, allowances, schedules and the clocks. */
package punctual.time;
