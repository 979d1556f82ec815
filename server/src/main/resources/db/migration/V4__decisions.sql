-- Who works here, what they decided about findings, and the words they know.

create table person (
  id    integer not null primary key,
  name  text    not null,
  role  text    not null,
  since integer not null,               -- milliseconds since 1970, UTC; the latest one acts
  unique (name, role)
) strict;

-- What was done about the findings of one text, never changed: how a finding stands is the last
-- word about it.
create table decision (
  id       integer not null primary key,
  subject  text    not null,            -- draft:<id> or report:<hash>
  act      text    not null,
  scope    text    not null,            -- here, or report: wherever the same words are found
  target   text    not null,            -- key of the finding or of its words; empty for a sign-off
  about    text,                        -- JSON: what the finding said when it was decided
  note     text    not null,
  assignee text,
  revision integer,                     -- of the draft that was signed off
  still    text    not null,            -- JSON: ["…"], what was open at a sign-off
  person   integer not null references person (id),
  at       integer not null             -- milliseconds since 1970, UTC
) strict;

create index decision_subject on decision (subject);

-- Decisions quote the text: they go with it.
create trigger decision_draft_gone after delete on draft begin
  delete from decision where subject = 'draft:' || old.id;
end;

create trigger decision_report_gone after delete on imported begin
  delete from decision where subject = 'report:' || old.report;
end;

create table known_word (
  word   text    not null primary key,
  person integer not null references person (id),
  at     integer not null
) strict;
