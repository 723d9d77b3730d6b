select release, state
from ticket
where agency = ? and id = ? and state is not null
