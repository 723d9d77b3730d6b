insert into input (agency, ticket, n, at, handled, tolerance_ms, source, id, wake, release)
select ?, ticket, n, at, handled, ?::bigint, source, id, wake, release
from unnest(?::text[], ?::int[], ?::text[]::timestamptz[], ?::text[]::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[])
  as added (ticket, n, at, handled, source, id, wake, release)
