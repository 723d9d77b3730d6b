select agency, inquiry, first_contact, case when category = any (:left::text[]) then category end as category,
       width_bucket(first_resolved, (select :starts::timestamptz[])) as month,
       coalesce(width_bucket(first_reopened, (select :starts::timestamptz[])), -1) as reopened, count(*) as count
from ticket
where agreement = :agreement
  and not cancelled
  and first_resolved >= :from::timestamptz
  and first_resolved < :until::timestamptz
group by 1, 2, 3, 4, 5, 6
