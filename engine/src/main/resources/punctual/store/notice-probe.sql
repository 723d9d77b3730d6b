select agency, ticket, line, copy
from notice_turn
where channel = ?
order by severity, at
limit 1
