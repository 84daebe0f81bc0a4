-- The workspace file, version 3: vectors of texts.
-- Derived from the items by a sentence model, and thrown away and made again at will: vector.

-- What an item's text means to a model, in whole numbers of 8 bits; hash: the item's when it was read. Rows may be missing. The seal covers the other columns.
create table vector (
  item integer primary key references item(number),
  model text not null check (length(model) > 0),
  hash blob not null check (length(hash) = 32),
  content blob not null check (length(content) > 0),
  seal integer not null
) strict;
