select obligation.agency, obligation.ticket, obligation.key, obligation.due, obligation.state, obligation.judged,
       ticket.opened
from obligation
join ticket on ticket.agency = obligation.agency and ticket.id = obligation.ticket
where obligation.newest
  and not ticket.cancelled
  and obligation.agreement = :agreement
  and obligation.agency = :agency
  and obligation.clause = :clause
  and obligation.due >= :from::timestamptz
  and obligation.due < :until::timestamptz
order by obligation.due, obligation.ticket
limit :limit
