update ticket
set lines = saved.lines, head = saved.head
from unnest(?::text[], ?::int[], ?::text[]) as saved (id, lines, head)
where ticket.agency = ? and ticket.id = saved.id
