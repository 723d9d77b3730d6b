select n, line, hash, recorded, engine
from ledger
where agency = ? and ticket = ? and n > ?
order by n
limit ?
