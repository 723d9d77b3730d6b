select agency, ticket, at, line
from ledger
where kind = 'refused'
order by at desc
limit ?
