insert into draft (name, files, hash, author)
values (?, ?, ?, ?)
on conflict do nothing
