insert into agency_clock (agency, reached, closed)
values (?, ?::timestamptz, ?)
on conflict (agency) do update
set reached = excluded.reached, closed = excluded.closed
where (agency_clock.reached, agency_clock.closed) is distinct from (excluded.reached, excluded.closed)
  and agency_clock.reached <= excluded.reached
