select ticket, line, copy, key, notice, role, rank, channel, at, due, meets, attempts
from notice
where agency = ? and state = 'published'
  and (ticket, line, copy) in (select * from unnest(?::text[], ?::int[], ?::int[]))
order by ticket, line, copy
for update
