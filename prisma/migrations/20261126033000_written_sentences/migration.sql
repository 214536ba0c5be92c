-- A model's sentences out of the summaries' lines, so that looking for those that cite an item
-- does not read whole tallies. PostgreSQL keeps the column itself.
ALTER TABLE "Summary" ADD COLUMN "sentences" JSONB GENERATED ALWAYS AS
  (jsonb_path_query_array("content", '$.lines[*].parts[*] ? (@.kind == "written")')) STORED;
