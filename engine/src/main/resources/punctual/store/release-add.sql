insert into release (hash, files)
values (?, ?)
on conflict do nothing
