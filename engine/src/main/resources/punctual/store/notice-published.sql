update notice
set state = 'published', next_attempt = null, attempts = attempts + 1, published = ?::timestamptz
from unnest(?::text[], ?::int[], ?::int[]) as sent (ticket, line, copy)
where notice.agency = ? and notice.ticket = sent.ticket and notice.line = sent.line and notice.copy = sent.copy
