select agency, ticket, line, copy, key, notice, role, channel, address, subject, body, at, state, handed_over, error, attempts,
       document is not null as kept
from notice
where agency = ? and ticket = ? and notice in ('form-letter', 'form-email')
order by line desc, copy
