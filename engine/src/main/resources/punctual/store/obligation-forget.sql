delete from obligation
where agency = ? and ticket = any (?::text[])
