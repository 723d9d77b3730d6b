insert into inbox (agency, source, id, ticket, type, time, sequence, sender, received, content_hash, body, answer)
select ?, *
from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[]::timestamptz[], ?::text[], ?::text[],
            ?::text[]::timestamptz[], ?::text[], ?::bytea[], ?::text[])
on conflict (source, id) do nothing
returning source, id
