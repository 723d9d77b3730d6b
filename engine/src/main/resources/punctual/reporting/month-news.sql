select agency, clause, ticket, name, first.kept as first, counted.kept as now, news.type, news.received
from (
  select agency, clause, kept, ticket, name
  from month_counted
  cross join unnest(tickets, names) as listed (ticket, name)
  where agreement = :agreement and month = :month
) as first
full join counted(
  :agreement, :owed::text[], :contact::text[], :incidents::boolean[], :butNot::text[], :from::timestamptz,
  :until::timestamptz)
  using (agency, clause, ticket, name)
left join lateral (
  select inbox.type, inbox.received
  from inbox
  where inbox.agency = coalesce(first.agency, counted.agency)
    and inbox.ticket = coalesce(first.ticket, counted.ticket)
    and inbox.arrival > :heard
  order by inbox.arrival desc
  limit 1
) as news on true
where first.kept is distinct from counted.kept
order by agency, clause, ticket
