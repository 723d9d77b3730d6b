update rejection
set again = ?::timestamptz, again_by = ?, again_answer = ?
where n = ?
