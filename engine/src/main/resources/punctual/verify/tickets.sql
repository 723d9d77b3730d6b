select agency, id, release, lines, head
from ticket
where (agency, id) in (select * from unnest(?::text[], ?::text[]))
order by agency, id
