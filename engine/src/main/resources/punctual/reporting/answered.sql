select agency, width_bucket(time, (select :starts::timestamptz[])) as month,
       data ->> 'scale' as scale, data ->> 'score' as score, data ->> 'satisfied' as satisfied, count(*) as count
from inbox
cross join lateral (select convert_from(inbox.body, 'UTF8')::json -> 'data') as read (data)
where type = 'survey.answered'
  and time >= :from::timestamptz
  and time < :until::timestamptz
group by 1, 2, 3, 4, 5
