select exists (select from inbox where source = ? and id = ?)
