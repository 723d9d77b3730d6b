select id, release, state, inputs, lines, head
from ticket
where agency = ? and id = any (?::text[])
order by agency, id
for update
