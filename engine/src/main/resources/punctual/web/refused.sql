select agency, ticket, at, line
from ledger
where line ~ '"kind":"refused"'
order by at desc
limit ?
