-- The state of a ticket that is known as of its last input is not read again.
select ticket.id, ticket.release, case when ticket.inputs = known.inputs then null else ticket.state end as state,
       ticket.inputs, ticket.lines, ticket.head
from (
  select *
  from unnest(?::text[], ?::int[]) as given (id, inputs), (select ?::text as agency) as whose
  offset 0
) as known
join ticket on ticket.id = known.id and ticket.agency = known.agency
order by ticket.agency, ticket.id
for update of ticket skip locked
