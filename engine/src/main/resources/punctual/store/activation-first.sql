insert into activation (release, activated_by, reason, in_force_from, tickets)
select ?, 'first start', 'a store''s first release is in force from the beginning of time', timestamptz '0001-01-01 00:00:00+00', 'new'
where not exists (select from activation)
