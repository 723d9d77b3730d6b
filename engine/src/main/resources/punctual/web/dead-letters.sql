select n, agency, sender, received, reason
from dead_letter
where n < ?
order by n desc
limit ?
