select distinct ledger.line::json ->> 'billTo' collate "C"
from ledger
where ledger.line ~ '"kind":"(billed|adjusted)"'
  and ledger.at >= :from::timestamptz
  and ledger.at < :until::timestamptz
  and ledger.line::json ->> 'agreement' = :agreement
order by 1
