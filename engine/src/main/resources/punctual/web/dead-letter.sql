select n, agency, sender, received, reason, again, answer, body
from dead_letter
where n = ?
