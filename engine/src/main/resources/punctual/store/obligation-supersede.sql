update obligation
set newest = false
from (
  select *
  from unnest(?::text[], ?::text[])
    as given (ticket, key),
    (select ?::text as agency) as whose
  offset 0
) as given
where obligation.agency = given.agency and obligation.ticket = given.ticket and obligation.key = given.key
