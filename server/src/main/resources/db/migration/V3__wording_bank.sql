-- Passages that an inspectorate keeps for others to use, and where they were used.

create table kept_passage (
  id          text    not null primary key,
  revision    integer not null,           -- counted from 1
  updated     integer not null,           -- milliseconds since 1970, UTC
  text        text    not null,
  use_when    text    not null,           -- when it is fitting, in words
  form        text,
  aspect      text,
  grade       text,
  approved_by text,
  approved    text,                       -- ISO 8601 date; null while it is not
  reviewed    text                        -- ISO 8601 date of the last review
) strict;

-- Where a passage went into a draft; gone with the draft.
create table kept_passage_use (
  passage   text    not null references kept_passage (id) on delete cascade,
  draft     text    not null references draft (id) on delete cascade,
  paragraph text    not null,
  used      integer not null,             -- milliseconds since 1970, UTC
  unique (passage, draft, paragraph)
) strict;

create index kept_passage_use_draft on kept_passage_use (draft);
