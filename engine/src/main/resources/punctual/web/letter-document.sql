select document
from notice
where agency = ? and ticket = ? and line = ? and copy = ? and document is not null
