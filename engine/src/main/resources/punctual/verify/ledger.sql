select line, agency, ticket, n, hash
from ledger
where (?::text is null or agency = ?)
  and (not ? or input is not null)
order by at, ticket collate "C", agency collate "C", n
