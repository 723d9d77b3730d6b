select agency, ticket, line, copy, key, notice, role, rank, name, channel, address, subject, at, due,
  state, attempts, published, handed_over, error
from notice
where state = 'undelivered'
order by at desc
limit ?
