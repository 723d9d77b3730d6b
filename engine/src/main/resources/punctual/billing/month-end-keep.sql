insert into month_end
  (agency, agreement, month, closed, closed_by, release, lines, without_amount, amount, statement)
values (:agency, :agreement, :month, :closed::timestamptz, :by, :release, :lines, :withoutAmount, :amount, :statement)
on conflict do nothing
