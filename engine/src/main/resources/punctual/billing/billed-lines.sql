select ledger.line, ticket.state
from ledger
join ticket on ticket.agency = ledger.agency and ticket.id = ledger.ticket
where ledger.line ~ '"kind":"(billed|adjusted)"'
  and ledger.at >= :from::timestamptz
  and ledger.at < :until::timestamptz
  and ledger.line::json ->> 'agreement' = :agreement
  and (ledger.line::json ->> 'billTo' = :billTo
       or ledger.line::json ->> 'billTo' = :unassigned and ledger.agency = :billTo)
