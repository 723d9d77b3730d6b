select agency, ticket, n, at, handled, tolerance_ms, source, id, wake, release, refused
from input
where (agency, ticket) in (select * from unnest(?::text[], ?::text[]))
order by agency, ticket, n
