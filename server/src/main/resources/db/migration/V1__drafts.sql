-- Drafts and their history. The text of a draft is the body of its newest revision.

create table draft (
  id        text    not null primary key,
  revision  integer not null,           -- the newest one, counted from 1
  updated   integer not null,           -- milliseconds since 1970, UTC
  form      text    not null,
  authority text,
  title     text    not null,
  words     integer not null
) strict;

create table draft_revision (
  draft    text    not null references draft (id) on delete cascade,
  revision integer not null,
  saved    integer not null,            -- milliseconds since 1970, UTC
  body     text    not null,            -- the draft as JSON
  unique (draft, revision)
) strict;
