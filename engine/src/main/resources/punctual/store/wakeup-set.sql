insert into wakeup (agency, ticket, name, key, at, arose, severity)
select ?, *
from unnest(?::text[], ?::text[], ?::text[], ?::text[]::timestamptz[], ?::int[], ?::int[])
on conflict (agency, ticket, name) do update
set key = excluded.key, at = excluded.at, arose = excluded.arose, severity = excluded.severity
