select agency, ticket, line, copy
from notice
where state = 'waiting' and channel = ?
order by severity, at
limit 1
