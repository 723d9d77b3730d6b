insert into month_figure (agency, agreement, month, of_month, clause, kept, counted)
values (?, ?, ?, ?, ?, ?, ?)
