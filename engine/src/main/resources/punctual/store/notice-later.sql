update notice
set next_attempt = later.at::timestamptz
from unnest(?::text[], ?::int[], ?::int[], ?::text[]) as later (ticket, line, copy, at)
where notice.agency = ? and notice.ticket = later.ticket and notice.line = later.line and notice.copy = later.copy
