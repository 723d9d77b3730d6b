select asked.channel, asked.address, count(sent.at) as lately
from unnest(?::text[], ?::text[], ?::text[]) as asked (channel, address, since)
left join sent_lately as sent
  on sent.agency = ? and sent.channel = asked.channel and sent.address = asked.address and sent.at > asked.since::timestamptz
group by asked.channel, asked.address
