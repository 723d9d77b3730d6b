select agency, ticket, line, copy, key, notice, role, rank, name, channel, address, subject, at, due,
  state, attempts, published, handed_over, error
from notice
where error is not null and state = 'undelivered'
order by at desc
limit ?
