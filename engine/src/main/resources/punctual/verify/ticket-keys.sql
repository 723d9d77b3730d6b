select agency, id
from ticket
where (agency, id) > (?, ?)
order by agency, id
limit ?
