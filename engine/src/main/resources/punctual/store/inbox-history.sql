select body, source, id
from inbox
where agency = ? and ticket = ?
order by arrival
