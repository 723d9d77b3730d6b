select inbox.agency, ticket.release, inbox.body, inbox.sender
from inbox
  join ticket on ticket.agency = inbox.agency and ticket.id = inbox.ticket
where ticket.id = ? and ticket.release is not null
order by inbox.agency, inbox.arrival
