select n, agency, source, id, sender, received, answer
from rejection
where n < ?
order by n desc
limit ?
