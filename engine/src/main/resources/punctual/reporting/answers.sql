select agency, ticket, time, data ->> 'scale' as scale, data ->> 'score' as score, data ->> 'satisfied' as satisfied
from inbox
cross join lateral (select convert_from(inbox.body, 'UTF8')::json -> 'data') as read (data)
where type = 'survey.answered'
  and agency = :agency
  and time >= :from::timestamptz
  and time < :until::timestamptz
order by time, ticket
limit :limit
