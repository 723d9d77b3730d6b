select agency, id, agreement, severity, opened, over
from ticket
where agency = ? and not over and opened is not null
order by opened desc nulls last
limit ?
