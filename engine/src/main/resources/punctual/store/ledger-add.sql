insert into ledger (agency, ticket, n, at, line, hash, recorded, engine)
select ?, ticket, n, at, line, hash, now(), ?
from unnest(?::text[], ?::int[], ?::text[]::timestamptz[], ?::text[], ?::text[]) as added (ticket, n, at, line, hash)
