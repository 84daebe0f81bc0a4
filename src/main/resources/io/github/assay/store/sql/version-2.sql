-- The workspace file, version 2: the log also keeps the order of an item's tags, and new grounds of a decision; tags may be renamed;
-- what people were shown, notes, tickets, views and what the project agreed on have tables.
-- Kept for ever besides: edit, showing, note, ticket, ticket_step. Each row of the new tables has a seal that covers its other columns.

alter table decision rename to decision_1;

-- The log: a mark (tag, verdict), an end (outcome, reason) or an order (ordering: ids with commas between them). Each hash covers the one before it.
create table decision (
  sequence integer primary key check (sequence > 0),
  batch integer not null references batch(number),
  seat integer not null references seat(number),
  item integer not null references item(number),
  tag integer references tag(id) check ((tag is null) = (verdict is null)),
  verdict text check (verdict = 'YES' or verdict = 'NO' or verdict = 'UNSURE' or verdict = 'UNSEEN'),
  outcome text check (outcome = 'OPEN' or outcome = 'TAGGED' or outcome = 'NONE_APPLY' or outcome = 'UNSURE' or outcome = 'SKIPPED'),
  reason text check ((reason is null) = (outcome is null)),
  ordering text,
  basis text not null check (length(basis) > 0),
  detail text,
  score real,
  rank integer,
  span_start integer,
  span_end integer,
  reversed integer references batch(number),
  hash blob not null check (length(hash) = 32),
  check ((verdict is not null) + (outcome is not null) + (ordering is not null) = 1)
) strict;

insert into decision(sequence, batch, seat, item, tag, verdict, outcome, reason, basis, detail, score, rank, span_start, span_end, reversed, hash)
  select sequence, batch, seat, item, tag, verdict, outcome, reason, basis, detail, score, rank, span_start, span_end, reversed, hash
  from decision_1 order by sequence;

drop table decision_1;

create index decision_on_item on decision(item);

create index decision_in_batch on decision(batch);

create trigger decision_is_kept before delete on decision begin
  select raise(abort, 'the log is kept for ever');
end;

create trigger decision_never_changes before update on decision begin
  select raise(abort, 'the log never changes');
end;

drop trigger tag_keeps_its_name;

create trigger tag_keeps_its_number before update of id on tag begin
  select raise(abort, 'tags keep their numbers');
end;

-- How a vocabulary came to be, if by an edit: what it was, and the batch of decisions that follow from it. One that takes an edit back names its version.
create table edit (
  number integer primary key check (number > 0),
  version integer not null unique references vocabulary(version),
  summary text not null,
  batch integer references batch(number),
  reverses integer references vocabulary(version),
  seal integer not null
) strict;

create trigger edit_is_kept before delete on edit begin
  select raise(abort, 'edits are kept for ever');
end;

create trigger edit_never_changes before update on edit begin
  select raise(abort, 'edits never change');
end;

-- What a person was shown of an item's suggestions, in JSON by rank; withheld: hidden until submit.
create table showing (
  number integer primary key check (number > 0),
  item integer not null references item(number),
  seat integer not null references seat(number),
  at integer not null,
  withheld integer not null check (withheld in (0, 1)),
  offers text not null check (json_valid(offers)),
  seal integer not null
) strict;

create index showing_on_item on showing(item, seat);

create trigger showing_is_kept before delete on showing begin
  select raise(abort, 'what was shown is kept for ever');
end;

create trigger showing_never_changes before update on showing begin
  select raise(abort, 'what was shown never changes');
end;

-- The newest note of a person on an item holds; an empty one takes it back.
create table note (
  number integer primary key check (number > 0),
  item integer not null references item(number),
  seat integer not null references seat(number),
  at integer not null,
  text text not null,
  seal integer not null
) strict;

create index note_on_item on note(item, seat);

create trigger note_is_kept before delete on note begin
  select raise(abort, 'notes are kept for ever');
end;

create trigger note_never_changes before update on note begin
  select raise(abort, 'notes never change');
end;

-- What somebody wants the owner or QA to look at.
create table ticket (
  number integer primary key check (number > 0),
  kind text not null check (length(kind) > 0),
  item integer references item(number),
  tag integer references tag(id),
  reason text not null,
  detail text not null,
  text text not null,
  seal integer not null
) strict;

create trigger ticket_is_kept before delete on ticket begin
  select raise(abort, 'tickets are kept for ever');
end;

create trigger ticket_never_changes before update on ticket begin
  select raise(abort, 'tickets never change');
end;

create table ticket_step (
  number integer primary key check (number > 0),
  ticket integer not null references ticket(number),
  state text not null check (state = 'OPEN' or state = 'ACCEPTED' or state = 'DECLINED' or state = 'FIXED'),
  at integer not null,
  seat integer not null references seat(number),
  comment text not null,
  seal integer not null
) strict;

create index ticket_step_of_ticket on ticket_step(ticket);

create trigger ticket_step_is_kept before delete on ticket_step begin
  select raise(abort, 'tickets are kept for ever');
end;

create trigger ticket_step_never_changes before update on ticket_step begin
  select raise(abort, 'tickets never change');
end;

-- Questions about the items under a name, in the order in which they are listed.
create table saved_view (
  place integer primary key check (place > 0),
  name text not null unique check (length(name) > 0),
  query text not null,
  seal integer not null
) strict;

-- One row at most; none stands for the standard.
create table project (
  one integer primary key check (one = 1),
  content text not null check (json_valid(content)),
  seal integer not null
) strict;

-- Who works on an item now; it is free again after a while.
create table claim (
  item integer primary key references item(number),
  seat integer not null references seat(number),
  at integer not null,
  seal integer not null
) strict;

-- What follows from the log refers to nothing by itself: the log's own rows were checked, and `verify` derives it all once more.

alter table label rename to label_1;

create table label (
  item integer not null,
  seat integer not null,
  tag integer not null,
  verdict text not null check (verdict = 'YES' or verdict = 'NO' or verdict = 'UNSURE'),
  primary key (item, seat, tag)
) strict, without rowid;

insert into label(item, seat, tag, verdict) select item, seat, tag, verdict from label_1 order by item, seat, tag;

drop table label_1;

alter table outcome rename to outcome_1;

create table outcome (
  item integer not null,
  seat integer not null,
  outcome text not null check (outcome = 'TAGGED' or outcome = 'NONE_APPLY' or outcome = 'UNSURE' or outcome = 'SKIPPED'),
  reason text not null,
  primary key (item, seat)
) strict, without rowid;

insert into outcome(item, seat, outcome, reason) select item, seat, outcome, reason from outcome_1 order by item, seat;

drop table outcome_1;

create index outcome_of_seat on outcome(seat);

alter table gold_tag rename to gold_tag_1;

create table gold_tag (
  item integer not null,
  tag integer not null,
  primary key (item, tag)
) strict, without rowid;

insert into gold_tag(item, tag) select item, tag from gold_tag_1 order by item, tag;

drop table gold_tag_1;

-- Which items have a tag, in gold and by somebody's word.
create index gold_tag_of_tag on gold_tag(tag, item);

create index label_of_tag on label(seat, tag, item) where verdict = 'YES';
