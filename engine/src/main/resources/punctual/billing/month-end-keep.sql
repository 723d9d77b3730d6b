insert into month_end
  (agency, agreement, month, closed, closed_by, release, lines, without_amount, amount, statement, pdf, heard)
values (?, ?, ?, ?::timestamptz, ?, ?, ?, ?, ?, ?, ?, (select last_value from arrival))
