select ticket, line, copy, key, notice, role, rank, channel, at, due, meets, attempts, state = 'handed-over'
from notice
where agency = ? and state in ('published', 'handed-over')
  and (ticket, line, copy) in (select * from unnest(?::text[], ?::int[], ?::int[]))
order by ticket, line, copy
for update
