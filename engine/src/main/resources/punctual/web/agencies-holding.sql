select agency
from ticket
where id = ?
order by agency collate "C"
