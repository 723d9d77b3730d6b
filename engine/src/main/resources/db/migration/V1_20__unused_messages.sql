-- Rejected messages, too, can be mended and sent again; who did it is kept with what was answered.

alter table dead_letter add column again_by text;
alter table rejection add column again timestamptz, add column again_by text, add column again_answer text;
grant update (again, again_by, again_answer) on rejection to ${service};

-- One sight of both. The owner is whose address a message came to.
create view unused_message as
  select 'dead-letters' as kind, n, agency, agency as owner, sender, null as source, null as id, received, reason,
         null as rejected, body, again, again_by, answer as again_answer
  from dead_letter
  union all
  select 'rejections', n, agency, sender, sender, source, id, received, null, answer, body, again, again_by, again_answer
  from rejection;
grant select on unused_message to ${service};
