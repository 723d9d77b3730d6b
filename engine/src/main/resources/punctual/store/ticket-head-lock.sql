select id, agreement, release, lines, head, state
from ticket
where agency = ? and id = any (?::text[])
order by agency, id
for update
