select type, time, data ->> 'item' as item, data ->> 'planned' as planned
from inbox
cross join lateral (select convert_from(inbox.body, 'UTF8')::json -> 'data') as read (data)
where type in ('item.down', 'item.up')
  and time < :until::timestamptz
