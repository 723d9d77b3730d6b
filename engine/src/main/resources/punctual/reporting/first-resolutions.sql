select agency, id as ticket, first_resolved as at, opened, first_contact, first_reopened
from ticket
where agreement = :agreement
  and agency = :agency
  and not cancelled
  and not (inquiry and :incidents)
  and not coalesce(category = any (:butNot::text[]), false)
  and first_resolved >= :from::timestamptz
  and first_resolved < :until::timestamptz
order by first_resolved, id
limit :limit
