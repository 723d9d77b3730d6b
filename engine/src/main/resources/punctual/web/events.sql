select time, type, source, id, sender, received, answer
from inbox
where agency = ? and ticket = ?
order by time, arrival
limit ?
