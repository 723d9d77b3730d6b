select at
from sent_lately
where agency = ? and channel = ? and address = ?
order by at desc
offset ? limit 1
