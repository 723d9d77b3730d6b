insert into activation (release, activated_by, reason, in_force_from, tickets)
values (?, ?, ?, ?::timestamptz, ?)
