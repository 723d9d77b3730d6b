insert into input (agency, ticket, n, at, handled, tolerance_ms, source, id, wake, release, refused)
select ?, ticket, n, at, handled, ?::bigint, source, id, wake, release, refused
from unnest(?::text[], ?::int[], ?::text[]::timestamptz[], ?::text[]::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bytea[])
  as added (ticket, n, at, handled, source, id, wake, release, refused)
