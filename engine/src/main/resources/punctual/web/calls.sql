select agency, ticket, line, copy, key, notice, role, name, address, subject, body, at, due, severity, attempts
from notice
where channel = 'phone' and state = 'published' and (?::text is null or agency = ?)
order by severity, coalesce(due, at), agency, ticket, line, copy
limit 1000
