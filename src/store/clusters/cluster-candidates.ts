import type { Founder } from '#debate/clusters/rules/cluster.ts';
import type { DebateTransaction } from '#debate/ports.ts';
import { Prisma } from '#store/generated/client.ts';

/**
 * The most founders that a new text is compared with: same source first, then same text, then most
 * shared probes.
 */
const MOST_CANDIDATES = 50;

/** Founders with the same source or text, or a word pair in common, the likeliest first. */
export function candidatesStatement(
  debateId: string,
  {
    claim,
    side,
    target,
    key,
    probes,
    before,
  }: Parameters<DebateTransaction['clusterCandidates']>[0],
): Prisma.Sql {
  const sourceKey = key.canonical ?? null;
  const { textKey } = key.fingerprint;
  const probed = [...probes];
  const earlier =
    before === undefined
      ? Prisma.empty
      : Prisma.sql`AND "number" < ${before.number} AND "sourceRules" = ${before.version}`;
  return Prisma.sql`
    SELECT "number", "founder", "sourceKey", "textKey", "grams", "names", "numbers" FROM "Cluster"
    WHERE "debateId" = ${debateId} AND "claim" = ${claim} AND "side" = ${side}
      AND "target" IS NOT DISTINCT FROM ${target} ${earlier}
      AND ("sourceKey" = ${sourceKey} OR "textKey" = ${textKey} OR "grams" && ${probed}::int[])
    ORDER BY coalesce("sourceKey" = ${sourceKey}, false) DESC,
      coalesce("textKey" = ${textKey}, false) DESC,
      cardinality(ARRAY(SELECT unnest("grams") INTERSECT SELECT unnest(${probed}::int[]))) DESC,
      "number"
    LIMIT ${MOST_CANDIDATES}`;
}

export type ClusterRow = {
  number: number;
  founder: number | null;
  sourceKey: string | null;
  textKey: string | null;
  grams: number[];
  names: string[];
  numbers: string[];
};

/** An erased founder has no text, so its key is one that no text can have. */
export function toFounder({ number, founder, sourceKey, textKey, ...rest }: ClusterRow): Founder {
  return {
    number,
    founder: founder ?? number,
    canonical: sourceKey ?? undefined,
    fingerprint: { ...rest, textKey: textKey ?? '' },
  };
}
