select agency, id
from ticket
where id = ? and inquiry
order by agency collate "C"
