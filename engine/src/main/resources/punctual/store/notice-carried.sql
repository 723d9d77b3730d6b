select carrier, ticket, line, copy, key, notice
from notice
where agency = ? and carrier = any (?::text[])
order by ticket, line, copy
