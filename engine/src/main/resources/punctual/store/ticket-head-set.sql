update ticket
set lines = saved.lines, head = saved.head
from (
  select *
  from unnest(?::text[], ?::int[], ?::text[])
    as given (id, lines, head),
    (select ?::text as agency) as whose
  offset 0
) as saved
where ticket.agency = saved.agency and ticket.id = saved.id
