select exists (select from ticket where agency = ? and id = ? and opened is not null)
