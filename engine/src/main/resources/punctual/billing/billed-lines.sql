select billed.line,
       (select ticket.state::json ->> 'ticket' from ticket where ticket.agency = billed.agency and ticket.id = billed.ticket)
from (
  select ledger.line, ledger.agency, ledger.ticket
  from ledger
  where ledger.kind in ('billed', 'adjusted')
    and ledger.line::json ->> 'billTo' = :billTo
    and ledger.at >= :from::timestamptz
    and ledger.at < :until::timestamptz
    and ledger.line::json ->> 'agreement' = :agreement
    and (:agency::text is null or ledger.agency = :agency)
  order by ledger.at, ledger.ticket collate "C", ledger.agency collate "C", ledger.line::json ->> 'key' collate "C"
) as billed
