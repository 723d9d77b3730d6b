-- The state of a ticket that is known as of its last input is not read again.
select ticket.id, ticket.release, case when ticket.inputs = known.inputs then null else ticket.state end as state,
       ticket.inputs, ticket.lines, ticket.head
from unnest(?::text[], ?::int[]) as known (id, inputs)
  join ticket on ticket.id = known.id and ticket.agency = ?
order by ticket.agency, ticket.id
for update of ticket
