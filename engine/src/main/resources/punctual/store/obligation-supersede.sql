update obligation
set newest = false
from unnest(?::text[], ?::text[], ?::text[]) as given (ticket, name, key)
where obligation.agency = ? and obligation.ticket = given.ticket and obligation.name = given.name
  and obligation.key <> given.key and obligation.newest
