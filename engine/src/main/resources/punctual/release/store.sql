insert into release (hash, files, author, reason, evidence)
values (?, ?, ?, ?, ?)
on conflict do nothing
