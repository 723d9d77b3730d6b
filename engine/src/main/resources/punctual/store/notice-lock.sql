select notice.ticket, notice.line, notice.copy, key, notice, notice.channel, address, subject, body, attempts, notice.severity,
       case when notice.channel = 'queue'
            then (select ledger.line from ledger
                  where ledger.agency = notice.agency and ledger.ticket = notice.ticket and ledger.n = notice.line)
       end as ledger_line,
       enclosed, patient, bundle, others, most, within_seconds
from notice
join notice_turn as turn using (agency, ticket, line, copy)
where notice.state = 'waiting'
  and (notice.agency, notice.ticket, notice.line, notice.copy) in (
    select *
    from (select ?::text as agency) as whose, unnest(?::text[], ?::int[], ?::int[]) as given (ticket, line, copy)
    offset 0
  )
order by notice.severity, turn.at, notice.ticket, notice.line, notice.copy
for update of notice skip locked
