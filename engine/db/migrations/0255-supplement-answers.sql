-- What the citizen writes along with a supplement that is sent without an account; free text, for the officer alone.
ALTER TABLE supplement_requests ADD COLUMN answer_note text;
