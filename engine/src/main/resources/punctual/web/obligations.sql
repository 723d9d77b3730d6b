select agency, ticket, agreement, name, key, owed_by, owed_to, owed, due, state, judged, clause
from obligation
where agency = ? and ticket = ?
order by state not in ('pending', 'paused'), case when judged is null then due end nulls last, judged desc, key
