-- The workspace file, version 1. Statements are separated by empty lines. Times are milliseconds since 1970 in UTC, but for run.at.
-- Checks of more than two words use `or`: SQLite would build a table in memory for each `in`, at each insert.
-- Kept for ever: item, unapproved, vocabulary, tag, seat, batch, decision, snapshot, snapshot_item, run, run_score, model_part.
-- Derived from the log, and thrown away and made again at will: label, outcome, standing, gold_tag, item_text.

-- One row. Every transaction changes it, so that each commit in a -wal carries the identity of the file that it belongs to.
-- The seal covers what no other hash covers: workspace, created_at, gold_votes, split_note, and the rows of split.
create table head (
  one integer primary key check (one = 1),
  workspace text not null check (length(workspace) = 36),
  session text not null,
  previous_session text not null,
  is_open integer not null check (is_open in (0, 1)),
  writes integer not null check (writes >= 0),
  created_at integer not null,
  gold_votes integer not null check (gold_votes >= 1),
  split_note text not null,
  seal integer not null
) strict;

-- Items in the order in which they came in; the hash covers all other columns but the number.
create table item (
  number integer primary key check (number > 0),
  id text not null unique check (length(id) > 0),
  title text not null,
  description text not null,
  item_group text not null,
  source text not null,
  created_at text not null,
  url text not null,
  split text not null,
  extra text not null check (json_valid(extra)),
  hash blob not null check (length(hash) = 32)
) strict;

create trigger item_is_kept before delete on item begin
  select raise(abort, 'items are kept for ever');
end;

create trigger item_never_changes before update on item begin
  select raise(abort, 'items never change');
end;

-- Tags that a file named and that were not approved, kept apart. The seal covers the item's id and the spelling.
create table unapproved (
  item integer not null references item(number),
  spelling text not null,
  seal integer not null,
  primary key (item, spelling)
) strict, without rowid;

-- All vocabularies that were ever in force; content is the whole list of tags as JSON. The hash covers the other columns.
create table vocabulary (
  version integer primary key check (version >= 0),
  at integer not null,
  author text not null,
  content text not null check (json_valid(content)),
  hash blob not null check (length(hash) = 32)
) strict;

create trigger vocabulary_is_kept before delete on vocabulary begin
  select raise(abort, 'vocabularies are kept for ever');
end;

create trigger vocabulary_never_changes before update on vocabulary begin
  select raise(abort, 'vocabularies never change');
end;

-- All tags that there ever were; one without a place is not in force now.
create table tag (
  id integer primary key check (id > 0),
  name text not null unique check (length(name) > 0),
  place integer unique
) strict;

create trigger tag_is_kept before delete on tag begin
  select raise(abort, 'tags are kept for ever');
end;

create trigger tag_keeps_its_name before update of id, name on tag begin
  select raise(abort, 'tags keep their names');
end;

-- Everybody who ever decided, and seat 0, that of rulings.
create table seat (
  number integer primary key,
  name text not null unique check (length(name) > 0)
) strict;

-- Entries of the log that were written together. Undo and redo reverse a batch of work; imports are not reversed.
create table batch (
  number integer primary key check (number > 0),
  kind text not null check (kind = 'WORK' or kind = 'UNDO' or kind = 'REDO' or kind = 'IMPORT'),
  reverses integer references batch(number) check ((reverses is not null) = (kind in ('UNDO', 'REDO'))),
  at integer not null,
  author integer not null references seat(number),
  vocabulary integer not null references vocabulary(version)
) strict;

create index batch_of_author on batch(author, number);

create index batch_reversing on batch(reverses) where reverses is not null;

create trigger batch_is_kept before delete on batch begin
  select raise(abort, 'the log is kept for ever');
end;

create trigger batch_never_changes before update on batch begin
  select raise(abort, 'the log never changes');
end;

-- The log: a mark (tag, verdict) or an end (outcome, reason). Each hash covers the one before it.
create table decision (
  sequence integer primary key check (sequence > 0),
  batch integer not null references batch(number),
  seat integer not null references seat(number),
  item integer not null references item(number),
  tag integer references tag(id) check ((tag is null) = (verdict is null)),
  verdict text check (verdict = 'YES' or verdict = 'NO' or verdict = 'UNSURE' or verdict = 'UNSEEN'),
  outcome text check (outcome = 'OPEN' or outcome = 'TAGGED' or outcome = 'NONE_APPLY' or outcome = 'UNSURE' or outcome = 'SKIPPED'),
  reason text check ((reason is null) = (outcome is null)),
  basis text not null check (basis = 'TYPED' or basis = 'RULE' or basis = 'MODEL' or basis = 'FILE' or basis = 'REVERSAL'),
  detail text,
  score real,
  rank integer,
  span_start integer,
  span_end integer,
  reversed integer references batch(number),
  hash blob not null check (length(hash) = 32),
  check ((verdict is null) <> (outcome is null))
) strict;

create index decision_on_item on decision(item);

create index decision_in_batch on decision(batch);

create trigger decision_is_kept before delete on decision begin
  select raise(abort, 'the log is kept for ever');
end;

create trigger decision_never_changes before update on decision begin
  select raise(abort, 'the log never changes');
end;

-- What a seat says of a tag now; unseen tags are not in it.
create table label (
  item integer not null references item(number),
  seat integer not null references seat(number),
  tag integer not null references tag(id),
  verdict text not null check (verdict = 'YES' or verdict = 'NO' or verdict = 'UNSURE'),
  primary key (item, seat, tag)
) strict, without rowid;

-- How a seat ended its work on an item; an item that is open is not in it.
create table outcome (
  item integer not null references item(number),
  seat integer not null references seat(number),
  outcome text not null check (outcome = 'TAGGED' or outcome = 'NONE_APPLY' or outcome = 'UNSURE' or outcome = 'SKIPPED'),
  reason text not null,
  primary key (item, seat)
) strict, without rowid;

create index outcome_of_seat on outcome(seat);

-- What follows for an item that has finished votes or a ruling.
create table standing (
  item integer primary key references item(number),
  votes integer not null check (votes >= 0),
  gold text not null check (gold = 'RULED' or gold = 'AGREED' or gold = 'TIED' or gold = 'WAITING')
) strict;

create table gold_tag (
  item integer not null references item(number),
  tag integer not null references tag(id),
  primary key (item, tag)
) strict, without rowid;

create virtual table item_text using fts5 (
  title, description, content = 'item', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2'
);

insert into item_text(item_text, rank) values ('rank', 'bm25(4.0, 1.0)');

insert into item_text(item_text, rank) values ('hashsize', 33554432);

-- The part of the split that an item is in; an item that is not in it is unassigned.
create table split (
  item integer primary key references item(number),
  part text not null check (part = 'TRAIN' or part = 'VALIDATION' or part = 'TEST')
) strict;

-- The hash is that of the frozen rows; the seal covers the other columns and it.
create table snapshot (
  id integer primary key check (id > 0),
  name text not null unique check (length(name) > 0),
  at integer not null,
  author text not null,
  hash text not null check (length(hash) = 64),
  items integer not null,
  labels integer not null,
  vocabulary integer not null references vocabulary(version),
  seal integer not null
) strict;

create trigger snapshot_is_kept before delete on snapshot begin
  select raise(abort, 'snapshots are kept for ever');
end;

create trigger snapshot_never_changes before update on snapshot begin
  select raise(abort, 'snapshots never change');
end;

-- Tags are ids with commas between them, ascending.
create table snapshot_item (
  snapshot integer not null references snapshot(id),
  item integer not null references item(number),
  part text not null check (part = 'TRAIN' or part = 'VALIDATION' or part = 'TEST' or part = 'UNASSIGNED'),
  tags text not null,
  primary key (snapshot, item)
) strict, without rowid;

create trigger snapshot_item_is_kept before delete on snapshot_item begin
  select raise(abort, 'snapshots are kept for ever');
end;

create trigger snapshot_item_never_changes before update on snapshot_item begin
  select raise(abort, 'snapshots never change');
end;

-- The hash covers the other columns but the number, the run's scores, and the hashes of its model's parts.
create table run (
  number integer primary key check (number > 0),
  id text not null unique,
  recipe text not null,
  settings text not null check (json_valid(settings)),
  seed integer not null,
  snapshot integer not null references snapshot(id),
  at text not null,
  seconds real not null,
  thresholds text not null check (json_valid(thresholds)),
  environment text not null check (json_valid(environment)),
  hash blob not null check (length(hash) = 32)
) strict;

create trigger run_is_kept before delete on run begin
  select raise(abort, 'runs are kept for ever');
end;

create trigger run_never_changes before update on run begin
  select raise(abort, 'runs never change');
end;

-- Scores: number of tags, differences of their ascending ids, then a float32 for each.
create table run_score (
  run integer not null references run(number),
  item integer not null references item(number),
  part text not null check (part in ('VALIDATION', 'TEST')),
  scores blob not null,
  primary key (run, item)
) strict, without rowid;

create trigger run_score_is_kept before delete on run_score begin
  select raise(abort, 'runs are kept for ever');
end;

create trigger run_score_never_changes before update on run_score begin
  select raise(abort, 'runs never change');
end;

-- The parts of a run's model, cut into pieces; the SHA-256 is that of the whole part before it was deflated.
create table model_part (
  run integer not null references run(number),
  name text not null,
  piece integer not null check (piece >= 0),
  is_deflated integer not null check (is_deflated in (0, 1)),
  size integer not null check (size >= 0),
  hash text not null check (length(hash) = 64),
  content blob not null,
  unique (run, name, piece)
) strict;

create trigger model_part_is_kept before delete on model_part begin
  select raise(abort, 'models are kept for ever');
end;

create trigger model_part_never_changes before update on model_part begin
  select raise(abort, 'models never change');
end;
