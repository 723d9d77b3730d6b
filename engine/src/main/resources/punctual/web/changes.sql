select ticket.agency, ticket.id, ticket.agreement, requested, facts ->> 'summary' as summary,
       (facts ->> 'changeApproved')::boolean as approved, facts ->> 'changePriority' as priority,
       moments -> 'change decided' is not null as decided, ticket.over
from (
  select agency, ticket, max(time) as requested
  from inbox
  where type = 'change.requested' and ticket is not null
  group by 1, 2
) as change
join ticket on ticket.agency = change.agency and ticket.id = change.ticket
cross join lateral (
  select state::json #> '{ticket,facts}' as facts, state::json #> '{ticket,moments}' as moments
) as told
order by requested desc, ticket.id
limit ?
