select inbox.agency, inbox.source, inbox.id, inbox.ticket, inbox.time, data, ticket.state
from inbox
cross join lateral (select convert_from(inbox.body, 'UTF8')::json -> 'data') as read (data)
left join ticket on ticket.agency = inbox.agency and ticket.id = inbox.ticket
where inbox.type = 'call.completed'
  and inbox.time >= :from::timestamptz
  and inbox.time < :until::timestamptz
