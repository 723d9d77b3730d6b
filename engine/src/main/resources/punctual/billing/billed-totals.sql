select billed."billTo" collate "C" as bill_to, billed.service, count(*) as lines,
       count(*) filter (where billed.amount is null) as without_amount,
       coalesce(sum(billed.quantity), 0) as quantity, coalesce(sum(billed.amount), 0.00) as amount
from ledger
cross join lateral json_to_record(ledger.line::json)
  as billed (agreement text, "billTo" text, service text, quantity numeric, amount numeric)
where ledger.kind in ('billed', 'adjusted')
  and (:billTo::text is null or ledger.line::json ->> 'billTo' = :billTo)
  and ledger.at >= :from::timestamptz
  and ledger.at < :until::timestamptz
  and billed.agreement = :agreement
group by 1, 2
order by 1, 2
