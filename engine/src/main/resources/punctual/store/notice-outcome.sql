-- Locks before it looks at the state: the publisher may have sent and not committed yet.
with settling as (
  select ticket, line, copy, key, notice, role, rank, channel, at, due, meets, attempts, state
  from notice
  where (agency, ticket, line, copy) in (
    select *
    from (select ?::text as agency) as whose, unnest(?::text[], ?::int[], ?::int[]) as given (ticket, line, copy)
    offset 0
  )
  order by ticket, line, copy
  for update
)
select ticket, line, copy, key, notice, role, rank, channel, at, due, meets, attempts, state = 'handed-over'
from settling
where state in ('published', 'handed-over')
order by ticket, line, copy
