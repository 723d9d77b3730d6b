select agency, ticket, line, copy
from notice_turn
where at <= ?::timestamptz and channel <> all (?::text[])
order by severity, at
limit ?
