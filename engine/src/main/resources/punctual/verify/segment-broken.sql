select head.agency, head.ticket, head.n
from unnest(?::text[], ?::text[], ?::int[], ?::text[]) as head (agency, ticket, n, hash)
  left join ledger using (agency, ticket, n)
where ledger.hash is distinct from head.hash
limit 20
