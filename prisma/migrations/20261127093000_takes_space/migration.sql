-- Whether the disk under the tables has room: sorting in too little memory writes a quarter of a
-- megabyte beside them, which goes with the statement. Changing a row needs no room as long as its
-- page has some, and so says nothing. Called by whoever asks whether Crux is ready.
CREATE FUNCTION "takes_space"() RETURNS bigint LANGUAGE sql VOLATILE
SET work_mem = '64kB'
AS $$ SELECT count(DISTINCT repeat(md5(n::text), 4)) FROM generate_series(1, 2000) AS n $$;
