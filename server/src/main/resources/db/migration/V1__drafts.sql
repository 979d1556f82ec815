-- Drafts and their history. The text of a draft is the body of its newest revision.

create table draft (
  id        text    not null primary key,
  revision  integer not null,           -- the newest one, counted from 1
  updated   text    not null,           -- ISO 8601, UTC
  form      text    not null,
  authority text,
  title     text    not null,
  words     integer not null
) strict;

create table draft_revision (
  draft    text    not null references draft (id) on delete cascade,
  revision integer not null,
  saved    text    not null,            -- ISO 8601, UTC
  body     text    not null,            -- the draft as JSON
  unique (draft, revision)
) strict;
