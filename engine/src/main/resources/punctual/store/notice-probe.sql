select agency, ticket, line, copy
from notice
where next_attempt is not null and channel = ?
order by severity, at
limit 1
