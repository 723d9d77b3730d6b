select agency, ticket, n, hash
from (
  select distinct on (agency, ticket) agency, ticket, n, hash
  from ledger
  where tx >= ? and tx < ?
  order by agency, ticket, n desc
) as newest
order by agency collate "C", ticket collate "C"
