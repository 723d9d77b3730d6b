update notice
set carrier = carried.carrier
from unnest(?::text[], ?::int[], ?::int[], ?::text[]) as carried (ticket, line, copy, carrier)
where notice.agency = ? and notice.ticket = carried.ticket and notice.line = carried.line and notice.copy = carried.copy
