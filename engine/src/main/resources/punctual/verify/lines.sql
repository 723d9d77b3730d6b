select agency, ticket, n, input, line, hash
from ledger
where (agency, ticket) in (select * from unnest(?::text[], ?::text[]))
order by agency, ticket, n
