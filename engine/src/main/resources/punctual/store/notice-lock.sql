select ticket, line, copy, key, notice, channel, address, subject, body, attempts
from notice
where agency = ? and state = 'waiting'
  and (ticket, line, copy) in (select * from unnest(?::text[], ?::int[], ?::int[]))
order by severity, next_attempt
for update skip locked
