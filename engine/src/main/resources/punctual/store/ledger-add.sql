insert into ledger (agency, ticket, n, at, input, kind, line, hash, recorded, engine)
select ?, ticket, n, at, input, kind, line, hash, now(), ?
from unnest(?::text[], ?::int[], ?::text[]::timestamptz[], ?::int[], ?::text[], ?::text[], ?::text[])
  as added (ticket, n, at, input, kind, line, hash)
