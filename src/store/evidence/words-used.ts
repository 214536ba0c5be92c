import type { EvidenceStore } from '#debate/evidence/evidence-port.ts';
import type { PrismaClient } from '#store/generated/client.ts';
import { inScope } from './search.ts';

/** Only the newest items are read: a misspelt search must not cost more than one with results. */
const MOST_READ = 2_000;
const MOST_WORDS = 20_000;

/** The search words stored with the newest items. */
export function createWordsUsed(prisma: PrismaClient): EvidenceStore['wordsUsed'] {
  return async (debateId, scope, { from, to }) => {
    const rows = await prisma.$queryRaw<{ word: string }[]>`
      WITH newest AS MATERIALIZED (
        SELECT e."words" FROM "Evidence" e WHERE ${inScope(debateId, scope)}
        ORDER BY e."number" DESC LIMIT ${MOST_READ}
      )
      SELECT DISTINCT used."word" FROM newest,
        LATERAL unnest(tsvector_to_array(newest."words")) AS used("word")
      WHERE length(used."word") BETWEEN ${from} AND ${to}
      LIMIT ${MOST_WORDS}`;
    return rows.map(({ word }) => word);
  };
}
