select agency, ticket, agreement, name, key, owed_by, owed_to, owed, due, state, judged, clause
from obligation
where state in ('missed', 'late') and (?::text is null or agency = ?)
order by judged desc
limit ?
