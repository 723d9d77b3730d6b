update notice
set next_attempt = ?::timestamptz
where state = 'waiting' and channel = ? and attempts > 0 and next_attempt > ?::timestamptz
