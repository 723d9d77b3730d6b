select n, agency, owner, sender, source, id, received, reason, rejected, body, again, again_by, again_answer
from unused_message
where kind = ? and n = ?
