update obligation
set state = given.state, judged = given.judged::timestamptz, due = coalesce(given.due::timestamptz, obligation.due)
from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) as given (ticket, key, state, judged, due)
where obligation.agency = ? and obligation.ticket = given.ticket and obligation.key = given.key
