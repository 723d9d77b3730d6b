select agency, id
from ticket
where not over and state is not null and (agency, id) > (?, ?)
order by agency, id
limit ?
