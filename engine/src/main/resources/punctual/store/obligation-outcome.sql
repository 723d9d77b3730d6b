update obligation
set state = ?, judged = ?::timestamptz
where agency = ? and ticket = ? and key = ? and state = 'met'
