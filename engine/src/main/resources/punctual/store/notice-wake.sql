update notice
set next_attempt = ?::timestamptz
where channel = ? and attempts > 0 and next_attempt > ?::timestamptz
