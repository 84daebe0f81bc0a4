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

-- What queries ask of every item stands beside its votes: tags, how many gold ones it has; agreement, the mean Jaccard index over all pairs of at least two votes.

alter table standing rename to standing_2;

create table standing (
  item integer primary key,
  votes integer not null check (votes >= 0),
  gold text not null check (gold = 'RULED' or gold = 'AGREED' or gold = 'TIED' or gold = 'WAITING'),
  tags integer not null check (tags >= 0),
  agreement real check (agreement >= 0 and agreement <= 1)
) strict;

insert into standing(item, votes, gold, tags, agreement)
select s.item, s.votes, s.gold, (select count(*) from gold_tag g where g.item = s.item), null
from standing_2 s order by s.item;

drop table standing_2;

update standing set agreement = p.agreement
from (
  select item, round(avg(case either when 0 then 1.0 else 1.0 * both / either end), 9) agreement
  from (
    select a.item,
      (select count(*) from label l cross join label m
        on m.item = l.item and m.seat = b.seat and m.tag = l.tag and m.verdict = 'YES'
        where l.item = a.item and l.seat = a.seat and l.verdict = 'YES') both,
      (select count(distinct l.tag) from label l
        where l.item = a.item and l.seat in (a.seat, b.seat) and l.verdict = 'YES') either
    from standing s cross join outcome a on a.item = s.item
      cross join outcome b on b.item = a.item and b.seat > a.seat
    where s.votes >= 2 and a.seat <> 0 and a.outcome in ('TAGGED', 'NONE_APPLY')
      and b.outcome in ('TAGGED', 'NONE_APPLY'))
  group by item) p
where p.item = standing.item;

create index standing_tied on standing(item) where gold = 'TIED';

create index standing_waiting on standing(item) where gold = 'WAITING';

create index item_of_source on item(source) where source <> '';

-- What somebody is writing and has not saved as an item yet; tags: ids, as chosen.
create table draft (
  seat integer primary key references seat(number),
  title text not null,
  description text not null,
  tags text not null check (json_valid(tags)),
  seal integer not null
) strict;
