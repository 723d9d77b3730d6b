insert into dead_letter (agency, sender, received, body, reason)
values (?, ?, ?, ?, ?)
