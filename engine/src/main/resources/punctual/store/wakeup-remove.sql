delete from wakeup
where (agency, ticket, name) in (
  select *
  from (select ?::text as agency) as whose, unnest(?::text[], ?::text[]) as given (ticket, name)
  offset 0
)
