select agency, ticket, agreement, name, key, owed_by, owed_to, owed, due, state, judged, clause
from obligation
where state = 'pending' and due is not null and (?::text is null or agency = ?)
order by due
limit ?
