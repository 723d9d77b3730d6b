select agency, ticket, time, data ->> 'category' as category, data ->> 'hours' as hours, data ->> 'by' as who
from inbox
cross join lateral (select convert_from(body, 'UTF8')::json -> 'data') as read (data)
where type = 'work.done'
order by time desc, arrival desc
limit ?
