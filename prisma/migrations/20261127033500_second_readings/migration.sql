-- What a second reader found for a model's sentences, so that an unchanged week asks nothing again.
ALTER TABLE "Writing" ADD COLUMN     "readings" JSONB NOT NULL DEFAULT '{}';
