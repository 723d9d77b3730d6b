select agency, ticket, line, copy
from notice
where state = 'waiting' and next_attempt <= ?::timestamptz
order by severity, next_attempt
limit ?
