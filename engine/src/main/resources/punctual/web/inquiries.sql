select agency, id, agreement, opened, over,
  facts ->> 'topic' as topic, facts ->> 'summary' as summary, facts ->> 'assignee' as assignee
from ticket
cross join lateral (select state::json -> 'ticket' -> 'facts') as told (facts)
where inquiry
order by opened desc
limit ?
