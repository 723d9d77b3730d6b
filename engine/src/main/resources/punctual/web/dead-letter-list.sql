select n, agency, sender, received, reason, again, answer
from dead_letter
where n < ? and (?::text is null or agency = ?)
order by n desc
limit ?
