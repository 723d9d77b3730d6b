update notice
set state = settled.state, handed_over = settled.handed_over::timestamptz, error = settled.error,
    next_attempt = settled.next_attempt::timestamptz
from unnest(?::text[], ?::int[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[])
  as settled (ticket, line, copy, state, handed_over, error, next_attempt)
where notice.agency = ? and notice.ticket = settled.ticket and notice.line = settled.line and notice.copy = settled.copy
