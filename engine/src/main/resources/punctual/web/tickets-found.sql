select agency, id, agreement, severity, opened, over
from ticket
where id like ? and (?::text is null or agency = ?)
order by id collate "C", agency collate "C"
limit ?
