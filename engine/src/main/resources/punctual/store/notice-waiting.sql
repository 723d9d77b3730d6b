select agency, ticket, line, copy
from notice
where next_attempt <= ?::timestamptz and channel <> all (?::text[])
order by severity, next_attempt
limit ?
