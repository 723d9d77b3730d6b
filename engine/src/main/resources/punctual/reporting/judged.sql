select obligation.agency, obligation.clause, obligation.state,
       width_bucket(obligation.due, (select :starts::timestamptz[])) as month, count(*) as count
from obligation
where obligation.newest
  and obligation.agreement = :agreement
  and obligation.state in ('met', 'late', 'missed')
  and obligation.due >= :from::timestamptz
  and obligation.due < :until::timestamptz
  and not exists (
    select from ticket
    where ticket.cancelled and ticket.agency = obligation.agency and ticket.id = obligation.ticket)
group by 1, 2, 3, 4
