update dead_letter
set again = ?::timestamptz, again_by = ?, answer = ?
where n = ?
