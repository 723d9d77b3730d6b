-- A dead letter that was mended and sent again: when, and what was answered.

alter table dead_letter add column again timestamptz;
alter table dead_letter add column answer text;
