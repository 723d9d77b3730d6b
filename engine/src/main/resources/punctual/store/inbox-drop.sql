delete from inbox
where (source, id) in (select * from unnest(?::text[], ?::text[]))
