import pg from 'pg';
import { fingerprint } from '#debate/clusters/rules/normalise.ts';
import { seeded } from '../support/seeded.ts';
import { fillGrade, fillItems } from './fill-items.ts';

const WORDS = 20_000;
/** Phrases that members share, and the part of the texts that has one. */
const PHRASES = 20;
const SHARING = 1 / 3;
const LENGTH = { min: 12, max: 30 };
/** Rows of one statement. */
const CHUNK = 10_000;

/** The word of a rank, from 1: letters only; commoner words are shorter. */
export function wordOf(rank: number): string {
  return [...String(rank)].map((digit) => 'aeionrstlu'[Number(digit)] ?? '').join('');
}

/**
 * A text of words that come as often as Zipf's law says: the word of rank r with 1/r, as in a
 * language. Texts on one claim share phrases as well: here as many as `sharing` says, 0 to 1, and
 * a quarter of those the commonest. Each has a number of its own.
 */
export function textBy(random: () => number, sharing: number): string {
  const length = LENGTH.min + Math.floor(random() * (LENGTH.max - LENGTH.min));
  const words = Array.from({ length }, () => wordOf(Math.floor(WORDS ** random())));
  const phrase = random() < sharing ? phraseOf(Math.floor(PHRASES ** random())) : '';
  return `${phrase} ${words.join(' ')} ${Math.floor(random() * 1_000)}.`.trim();
}

/** Phrases of long words, whose pairs look rare but are not. */
function phraseOf(rank: number): string {
  return [1, 2, 3].map((place) => wordOf(WORDS + rank * 10 + place)).join(' ');
}

/** Files so many items on one side of claim 1, from #1, each with a source and cluster of its own. */
export async function fillClaim(url: string, debateId: string, items: number): Promise<void> {
  const client = new pg.Client({ connectionString: url, query_timeout: 60_000 });
  await client.connect();
  try {
    // GIN indexes are dropped, and rebuilt from their definitions after the rows: 3 times as fast.
    const { rows: indexes } = await client.query<{ name: string; definition: string }>(
      `SELECT indexname AS name, replace(indexdef, ' ON ONLY ', ' ON ') AS definition
       FROM pg_indexes WHERE schemaname = 'public' AND indexdef LIKE '% USING gin %'`,
    );
    for (const { name } of indexes) await client.query(`DROP INDEX "${name}"`);
    await fillGrade(client, debateId);
    const random = seeded(items);
    for (let from = 1; from <= items; from += CHUNK) {
      const length = Math.min(CHUNK, items - from + 1);
      const rows = Array.from({ length }, (_, n) => rowOf(from + n, textBy(random, SHARING)));
      await fillItems(client, debateId, { query: CHALLENGES, values: [JSON.stringify(rows)] });
      await client.query(CLUSTERS, [debateId, JSON.stringify(rows)]);
    }
    await client.query(`SET maintenance_work_mem = '256MB'`);
    for (const { definition } of indexes) await client.query(definition);
    // Only the filled tables: the others have no statistics, as on a new server.
    await client.query('VACUUM ANALYZE "Debate", "Evidence", "Cluster", "Grade"');
  } finally {
    await client.end();
  }
}

function rowOf(number: number, text: string) {
  const { textKey, grams, names, numbers } = fingerprint(text);
  return { number, text, textKey, grams, names, numbers };
}

const CHALLENGES = `
  SELECT "number", 1 AS "claim", 'challenges' AS "side", "text", 2 AS "specificity",
    'a' || "number" / 10 AS "author"
  FROM jsonb_to_recordset($2) AS filed("number" int, "text" text)`;

const CLUSTERS = `
  INSERT INTO "Cluster" ("debateId", "number", "claim", "side", "sourceKey", "textKey", "grams",
    "names", "numbers")
  SELECT $1, "number", 1, 'challenges', 'link:example.org/p' || "number", "textKey", "grams",
    "names", "numbers"
  FROM jsonb_to_recordset($2) AS filed("number" int, "textKey" text, "grams" int[],
    "names" text[], "numbers" text[])`;
