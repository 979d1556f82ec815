-- What the checks found when a review was signed off, so that the next one says what changed since.

alter table decision add column found text; -- JSON: [{"key","severity","message","place"}]; null where none was kept
