select agency, ticket
from wakeup
where (?::text is null or agency = ?) and (at < ?::timestamptz or (? and at = ?::timestamptz))
group by agency, ticket
order by min(severity), min(at)
limit ?
