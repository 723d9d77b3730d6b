insert into input (agency, ticket, n, at, handled, source, id, wake)
select ?, *
from unnest(?::text[], ?::int[], ?::text[]::timestamptz[], ?::text[]::timestamptz[], ?::text[], ?::text[], ?::text[])
