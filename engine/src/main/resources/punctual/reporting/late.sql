select inbox.agency, inbox.source, inbox.id, inbox.type, inbox.ticket, inbox.time, inbox.received, data, ticket.state,
       data ->> 'scale' as scale, data ->> 'score' as score, data ->> 'satisfied' as satisfied, data ->> 'item' as item
from inbox
cross join lateral (select convert_from(inbox.body, 'UTF8')::json -> 'data') as read (data)
left join ticket on ticket.agency = inbox.agency and ticket.id = inbox.ticket
where inbox.arrival > :heard
  and inbox.type in ('survey.answered', 'call.completed', 'item.down', 'item.up')
  and (inbox.time >= :from::timestamptz or inbox.type in ('item.down', 'item.up'))
  and inbox.time < :until::timestamptz
order by inbox.arrival
