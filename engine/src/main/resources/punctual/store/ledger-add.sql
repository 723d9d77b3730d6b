insert into ledger (agency, ticket, n, at, input, line, hash, recorded, engine)
select ?, ticket, n, at, input, line, hash, now(), ?
from unnest(?::text[], ?::int[], ?::text[]::timestamptz[], ?::int[], ?::text[], ?::text[])
  as added (ticket, n, at, input, line, hash)
