select count(*)
from obligation
where state in ('missed', 'late') and judged >= ?::timestamptz
