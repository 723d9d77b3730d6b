select ticket, line, copy, key, notice, channel, address, subject, body, attempts, severity, null as ledger_line,
       null as enclosed, patient, bundle, others, most, within_seconds
from notice
where agency = ? and state = 'waiting' and bundle
  and (notice, channel, address) in (select * from unnest(?::text[], ?::text[], ?::text[]))
order by severity, at
for update skip locked
