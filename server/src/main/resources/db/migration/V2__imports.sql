-- The register of imports: a report is here from the moment that its import is acknowledged.

create table imported (
  report     text    not null primary key, -- SHA-256 of the file's bytes
  file       text    not null,             -- base name
  form       text,
  title      text    not null,
  authority  text,
  published  text,                         -- ISO 8601
  overall    text,
  grades     text    not null,             -- JSON: [{"aspect","grade"}]
  pages      integer,
  paragraphs integer not null,
  sentences  integer not null,
  warnings   text    not null,             -- JSON: ["…"]
  added      text    not null              -- ISO 8601, UTC
) strict;

-- Where each report came from. One report may lie in several places; it goes with the last of them.
create table imported_from (
  source text not null primary key,        -- a path, or upload:<base name>
  report text not null references imported (report) on delete cascade
) strict;

create index imported_from_report on imported_from (report);
