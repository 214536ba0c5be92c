import type { APIMessage } from 'discord-api-types/v10';
import type pg from 'pg';
import type { Ports } from '#debate/ports.ts';
import type { PostIdentity } from '#debate/posts/post-identity.ts';
import { postWord } from '#debate/posts/post-identity.ts';
import { renderPost } from '#discord/posts/render-post.ts';
import type { Sandbox } from '../../../src/sandbox/index.ts';
import { wordsOf } from '../../support/member-actions.ts';
import { idsOn } from '../acts/act.ts';
import type { Difference } from './difference.ts';

type PostRow = {
  readonly debateId: string;
  readonly kind: PostIdentity['kind'];
  readonly number: number | null;
  readonly hour: Date | null;
  readonly week: string | null;
  readonly summaryKind: 'weekly' | 'so-far' | null;
  readonly channelId: string;
  readonly messageId: string | null;
  readonly turn: number;
};

export type ComparedChannels = {
  readonly differences: readonly Difference[];
  /** Messages that stand, by kind of post. */
  readonly posts: ReadonlyMap<string, number>;
  /** Second messages after a lost answer whose nonce Discord had forgotten. */
  readonly excused: readonly string[];
};

export type ChannelParts = {
  readonly pool: pg.Pool;
  readonly reading: Pick<Ports, 'store' | 'clock' | 'painter'>;
  readonly discord: Sandbox;
  /** Bodies of posts whose answers were lost. */
  readonly lostPosts: readonly string[];
};

/** Renders every post from the tables, and checks that its channel has it once and unchanged. */
export async function compareChannels(parts: ChannelParts): Promise<ComparedChannels> {
  const { rows } = await parts.pool.query<PostRow>(
    'SELECT * FROM "Post" WHERE NOT "gone" ORDER BY "debateId", "id"',
  );
  const [differences, excused]: [Difference[], string[]] = [[], []];
  const posts = new Map<string, number>();
  for (const row of rows) {
    posts.set(row.kind, (posts.get(row.kind) ?? 0) + 1);
    await comparePost(parts, row, { differences, excused });
  }
  return { differences, posts, excused };
}

function identityOf({ kind, number, hour, week, summaryKind }: PostRow): PostIdentity {
  switch (kind) {
    case 'board':
      return { kind };
    case 'list':
      return { kind, hour: hour ?? new Date(0) };
    case 'summary':
      return { kind, week: week ?? '', summaryKind: summaryKind ?? 'weekly' };
    default:
      return { kind, number: number ?? 0 };
  }
}

type Findings = { readonly differences: Difference[]; readonly excused: string[] };

async function comparePost(parts: ChannelParts, row: PostRow, found: Findings): Promise<void> {
  const identity = identityOf(row);
  const name = `${postWord(identity)} of ${row.debateId}`;
  const tell = (what: Difference['what'], words: string) =>
    found.differences.push({ what, of: identity.kind, words: `${name} ${words}` });
  const rendered = await renderPost(parts.reading, { ...row, identity });
  if (rendered === null) return;
  const { body, marker } = rendered;
  const own = parts.discord
    .messages(row.channelId)
    .filter((message) => message.interaction_metadata === undefined);
  const message = own.find(({ id }) => id === row.messageId);
  if (message === undefined) return void tell('missed', 'is not in its channel');
  if (!isLike(message, body)) {
    tell('stale', `says\n${wordsOf(message)}\n  and should say\n${wordsOf(body)}`);
  }
  const others = own.filter((one) => one !== message && marker !== '' && holds(one, marker));
  if (others.length === 0) return;
  // Decision 0006: possible where an answer got lost and the nonce was forgotten.
  const isExcused = parts.lostPosts.some((lost) => lost.includes(JSON.stringify(marker)));
  if (isExcused) found.excused.push(`${name} stands ${others.length + 1} times`);
  else tell('doubled', `stands ${others.length + 1} times`);
}

const holds = (message: APIMessage, marker: string) => idsOn(message).includes(marker);

/** Same words in the same order, same buttons. */
function isLike(message: object, body: object): boolean {
  return wordsOf(message) === wordsOf(body) && idsOn(message).join('\n') === idsOn(body).join('\n');
}
