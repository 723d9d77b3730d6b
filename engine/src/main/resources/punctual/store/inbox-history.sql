select body
from inbox
where agency = ? and ticket = ?
order by arrival
