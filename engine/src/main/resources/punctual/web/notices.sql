select agency, ticket, line, copy, key, notice, role, rank, name, channel, address, subject, at, due,
  state, attempts, published, handed_over, error
from notice
where agency = :agency
  and (:since::timestamptz is null or at >= :since::timestamptz)
  and (:ticket::text is null or ticket = :ticket)
  and (:notice::text is null or notice = :notice)
  and (:role::text is null or role = :role)
  and (:at::timestamptz is null or at < :at::timestamptz
    or (at = :at::timestamptz and (ticket, line, copy) > (:afterTicket::text, :afterLine::int, :afterCopy::int)))
order by at desc, ticket, line, copy
limit :limit
