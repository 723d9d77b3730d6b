with first as (select nextval('arrival') as arrival)
insert into inbox (agency, arrival, source, id, ticket, type, time, sequence, sender, received, content_hash, body, answer)
select ?, first.arrival + place, source, id, ticket, type, time, sequence, sender, received, content_hash, body, answer
from first,
  unnest(?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[]::timestamptz[], ?::text[], ?::text[],
         ?::text[]::timestamptz[], ?::text[], ?::bytea[], ?::text[])
  as added (place, source, id, ticket, type, time, sequence, sender, received, content_hash, body, answer)
order by source, id
on conflict (source, id) do nothing
returning source, id
