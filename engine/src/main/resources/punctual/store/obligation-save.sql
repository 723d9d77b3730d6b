insert into obligation (agency, ticket, key, name, agreement, owed_by, owed_to, owed, due, state, judged, clause, newest)
select ?, *
from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[]::timestamptz[], ?::text[]::timestamptz[],
            ?::text[], ?::text[]::timestamptz[], ?::text[], ?::bool[])
on conflict (agency, ticket, key) do update
set state = excluded.state, judged = excluded.judged, due = coalesce(excluded.due, obligation.due), newest = excluded.newest
