select agency, ticket, arrival, body
from inbox
where (agency, ticket) in (select * from unnest(?::text[], ?::text[]))
order by agency, ticket, arrival
