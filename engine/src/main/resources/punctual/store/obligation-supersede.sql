update obligation
set newest = false
from unnest(?::text[], ?::text[]) as given (ticket, key)
where obligation.agency = ? and obligation.ticket = given.ticket and obligation.key = given.key
