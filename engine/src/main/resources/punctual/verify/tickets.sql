select agency, id, release, inputs, lines, head
from ticket
where (agency, id) > (?, ?)
order by agency, id
limit ?
