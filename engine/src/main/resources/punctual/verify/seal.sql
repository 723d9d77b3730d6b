insert into segment (n, sealed, tx_from, tx_to, heads, hash)
values (?, now(), ?, ?, ?, ?)
