select agency, id, agreement, severity, opened, over
from ticket
where id like ?
order by id collate "C", agency collate "C"
limit ?
