select
  (select count(*) from ticket where opened is not null) as tickets,
  (select count(*) from ticket where not over and opened is not null) as open,
  (select coalesce(sum(lines), 0) from ticket) as lines,
  (select count(*) from obligation where state in ('pending', 'paused')) as owed,
  (select count(*) from notice_turn) as waiting,
  (select count(*) from notice where error is not null and state = 'undelivered') as undelivered,
  (select count(*) from dead_letter where again is null) as dead,
  (select count(*) from rejection) as rejected
