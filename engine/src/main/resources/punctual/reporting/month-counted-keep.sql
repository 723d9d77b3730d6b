insert into month_counted (agency, agreement, month, clause, kept, tickets, names)
select agency, :agreement, :month, clause, kept, array_agg(ticket), array_agg(name)
from counted(
  :agreement, :owed::text[], :contact::text[], :incidents::boolean[], :butNot::text[], :from::timestamptz,
  :until::timestamptz)
group by agency, clause, kept
