update draft
set files = ?, hash = ?, author = ?, changed = now()
where name = ? and hash = ?
