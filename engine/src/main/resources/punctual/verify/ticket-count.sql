select count(*) from ticket
