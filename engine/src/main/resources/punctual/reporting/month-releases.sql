select distinct ticket.release
from ticket
join obligation on obligation.agency = ticket.agency and obligation.ticket = ticket.id
where ticket.agreement = :agreement
  and obligation.newest
  and obligation.due >= :from::timestamptz
  and obligation.due < :until::timestamptz
