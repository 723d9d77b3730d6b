select ticket.agency, count(*)
from ticket
where not over and opened is not null
group by ticket.agency
