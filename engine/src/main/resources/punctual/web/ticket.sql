select agreement, release, severity, opened, over, state, lines, head
from ticket
where agency = ? and id = ?
