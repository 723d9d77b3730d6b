select distinct ticket.agency, ticket.id
from ticket
join obligation on obligation.agency = ticket.agency and obligation.ticket = ticket.id
where ticket.agreement = :agreement
  and ticket.release = :release
  and not ticket.cancelled
  and obligation.newest
  and obligation.due >= :from::timestamptz
  and obligation.due < :until::timestamptz
  and exists (
    select from unnest(:opens::timestamptz[], :closes::timestamptz[]) as day (opens, closes)
    where ticket.opened < day.closes and obligation.due >= day.opens)
order by 1, 2
