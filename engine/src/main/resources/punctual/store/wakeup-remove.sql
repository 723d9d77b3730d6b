delete from wakeup
where agency = ? and (ticket, name) in (select * from unnest(?::text[], ?::text[]))
