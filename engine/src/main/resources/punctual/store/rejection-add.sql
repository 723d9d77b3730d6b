insert into rejection (agency, source, id, sender, received, body, answer)
select ?, *
from unnest(?::text[], ?::text[], ?::text[], ?::text[]::timestamptz[], ?::bytea[], ?::text[])
