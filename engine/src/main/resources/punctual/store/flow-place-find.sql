select body
from flow_place
where release = ? and flow = ? and place = ?
