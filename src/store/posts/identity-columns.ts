import type { PostIdentity } from '#debate/posts/post-identity.ts';
import { Prisma } from '#store/generated/client.ts';

/** The columns that say which post a row is; each kind fills its own, the others are null. */
export type IdentityColumns = {
  readonly kind: string;
  readonly number: number | null;
  readonly hour: Date | null;
  readonly week: string | null;
  readonly summaryKind: string | null;
};

const NONE = { number: null, hour: null, week: null, summaryKind: null };

export function columnsOf(post: PostIdentity): IdentityColumns {
  return { ...NONE, ...post };
}

/** Which post a row is. A CHECK constraint of the table keeps out rows that are none. */
export function identityOf(row: IdentityColumns): PostIdentity {
  const { kind, number, hour, week, summaryKind } = row;
  if (kind === 'board') return { kind };
  if ((kind === 'card' || kind === 'former-board') && number !== null) return { kind, number };
  if (kind === 'list' && hour !== null) return { kind, hour };
  const isSummary = summaryKind === 'weekly' || summaryKind === 'so-far';
  if (kind === 'summary' && week !== null && isSummary) return { kind, week, summaryKind };
  throw new Error(`a row of the outbox is no post: ${JSON.stringify(row)}`);
}

/** The row of a post. Compares every column, so that the unique index is used. */
export function isPost(debateId: string, post: PostIdentity): Prisma.Sql {
  const { kind, number, hour, week, summaryKind } = columnsOf(post);
  return Prisma.sql`"debateId" = ${debateId} AND "kind" = ${kind}
    AND "number" ${equals(number)} AND "hour" ${equals(hour)}
    AND "week" ${equals(week)} AND "summaryKind" ${equals(summaryKind)}`;
}

function equals(value: number | string | Date | null): Prisma.Sql {
  return value === null ? Prisma.sql`IS NULL` : Prisma.sql`= ${value}`;
}

/** Inserts a post, to be shown for the first time, or updates the existing one with `otherwise`. */
export function insertPost(
  debateId: string,
  post: PostIdentity,
  { channelId, at }: { readonly channelId: string; readonly at: Date },
  otherwise: Prisma.Sql,
): Prisma.Sql {
  const { kind, number, hour, week, summaryKind } = columnsOf(post);
  return Prisma.sql`
    INSERT INTO "Post" AS p ("debateId", "kind", "number", "hour", "week", "summaryKind",
      "channelId", "dueAt", "createdAt")
    VALUES (${debateId}, ${kind}, ${number}, ${hour}, ${week}, ${summaryKind},
      ${channelId}, now(), ${at})
    ON CONFLICT ("debateId", "kind", "number", "hour", "week", "summaryKind")
    DO UPDATE SET ${otherwise}`;
}
