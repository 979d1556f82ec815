-- Where a kept passage was published, and from when it is no longer offered.

alter table kept_passage add column source text;   -- JSON, as in a draft; null for words written for the bank
alter table kept_passage add column retired text;  -- ISO 8601 date; null while it is offered
