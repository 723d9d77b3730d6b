select wakeup.agency, count(*), min(wakeup.at)
from wakeup
left join agency_clock on agency_clock.agency = wakeup.agency and ?
where wakeup.at < ?::timestamptz and (agency_clock.reached is null or wakeup.at < agency_clock.reached)
group by wakeup.agency
order by min(wakeup.at)
