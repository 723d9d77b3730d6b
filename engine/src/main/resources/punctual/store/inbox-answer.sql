update inbox
set answer = given.answer
from unnest(?::text[], ?::text[], ?::text[]) as given (source, id, answer)
where inbox.source = given.source and inbox.id = given.id
