select ticket, line, copy, key, notice, channel, address, subject, body, attempts, severity,
       case when channel = 'queue'
            then (select ledger.line from ledger
                  where ledger.agency = notice.agency and ledger.ticket = notice.ticket and ledger.n = notice.line)
       end as ledger_line,
       enclosed, patient, bundle, others, most, within_seconds
from notice
where agency = ? and state = 'waiting'
  and (ticket, line, copy) in (select * from unnest(?::text[], ?::int[], ?::int[]))
order by severity, next_attempt
for update skip locked
