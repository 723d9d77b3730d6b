update obligation
set state = given.state, judged = given.judged::timestamptz, due = coalesce(given.due::timestamptz, obligation.due)
from (
  select *
  from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
    as given (ticket, key, state, judged, due),
    (select ?::text as agency) as whose
  offset 0
) as given
where obligation.agency = given.agency and obligation.ticket = given.ticket and obligation.key = given.key
