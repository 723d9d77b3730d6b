update dead_letter
set again = ?::timestamptz, answer = ?
where n = ?
