delete from sent_lately
where agency = ? and channel = ? and address = ? and at <= ?::timestamptz
