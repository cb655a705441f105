-- The line that names the columns of a file.
ALTER TABLE import_operation ADD COLUMN header text NOT NULL DEFAULT '';
-- A rejected line as it was sent, sealed, so that it can be mended and sent again.
ALTER TABLE import_error ADD COLUMN raw bytea;
