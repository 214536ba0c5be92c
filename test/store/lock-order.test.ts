import { beforeEach, describe, expect, it } from 'vitest';
import { KEPT_AFTER_LEAVING_MS } from '#debate/debates/sweep.ts';
import type { PostIdentity } from '#debate/posts/post-identity.ts';
import { eraseMember } from '#debate/privacy/erase-member.ts';
import { finding } from '../debate/findings.ts';
import { openPlay, type Play } from '../debate/play.ts';
import { leaveServer } from '../support/left-server.ts';
import { beginHolding } from '../support/postgres/held-row.ts';
import { member, useStage } from '../support/stage.ts';

/** Locks that another transaction takes in the order of the rule: docs/decisions/0041. */
const stage = await useStage({ own: true });
let play: Play;
beforeEach(async () => {
  play = await openPlay(stage);
});

const want = (post: PostIdentity) =>
  stage.store.inDebate(play.debate.id, (tx) => tx.wantPost(post, '1', new Date()));

const summary = (summaryKind: 'weekly' | 'so-far') =>
  ({ kind: 'summary', week: '2026-W47', summaryKind }) as const;

/**
 * Holds the first row, starts `other`, and takes the second row once `other` waits. In the opposite
 * order `other` would have the second row by then, and PostgreSQL would end one of the two.
 */
async function between(
  [first, second]: readonly [string, string],
  other: () => Promise<unknown>,
): Promise<void> {
  const holder = await beginHolding(stage.pool);
  await holder.query(`SELECT 1 FROM ${first} FOR UPDATE`);
  const done = other();
  try {
    await holder.untilAwaited();
    await holder.query(`SELECT 1 FROM ${second} FOR UPDATE`);
  } finally {
    // Otherwise what comes after a failed test would wait for its locks.
    await holder.end('COMMIT');
  }
  await done;
}

describe('locks are taken in one order by', () => {
  it('the removal of a server, while its debate is closed', async () => {
    const { id, guildId } = play.debate;
    await leaveServer(stage.pool, guildId);
    await between([`"Debate" WHERE "id" = '${id}'`, `"Guild" WHERE "id" = '${guildId}'`], () =>
      stage.store.guilds.dissolve(guildId, KEPT_AFTER_LEAVING_MS),
    );
    expect(await stage.store.guilds.dissolved()).toContain(id);
  });

  it('an erasure, while the publisher finds that a card was deleted', async () => {
    const number = await play.file(1, 'challenges', finding(1));
    await want({ kind: 'card', number });
    await want(summary('weekly'));
    const { id } = play.debate;
    await stage.pool.query(
      `INSERT INTO "Summary" ("debateId", "week", "kind", "startsAt", "endsAt", "madeAt", "late",
         "final", "rules", "content", "moves")
       VALUES ($1, '2026-W47', 'weekly', now(), now(), now(), false, false, 'rules/2', $2, '[]')`,
      [id, { lines: [{ parts: [{ kind: 'quote', number, text: 'a' }] }] }],
    );
    const ofDebate = `"Post" WHERE "debateId" = '${id}' AND "kind" =`;
    await between([`${ofDebate} 'card'`, `${ofDebate} 'summary'`], () =>
      eraseMember(stage.ports, member(play.debate, 1)),
    );
    expect(await play.find(number)).toMatchObject({ text: '' });
  });

  it('an erasure, while its member hides their name', async () => {
    const number = await play.file(2, 'challenges', finding(2));
    const { id } = play.debate;
    await between(
      [
        `"Member" WHERE "debateId" = '${id}'`,
        `"Post" WHERE "debateId" = '${id}' AND "number" = ${number}`,
      ],
      () => eraseMember(stage.ports, member(play.debate, 2)),
    );
    expect(await play.find(number)).toMatchObject({ text: '' });
  });

  it.each(['Evidence', 'RemovedWords', 'SourceOffer', 'Mark'])(
    'what a member was told, in the table %s, while that member’s data is erased',
    async (table) => {
      const number = await play.file(3, 'challenges', finding(3));
      const { id } = play.debate;
      const { evidence, addedWords, offers, marks } = stage.store;
      const tell = {
        Evidence: () => evidence.toldHidden(id, [{ number, reason: '', hiddenAt: new Date() }]),
        RemovedWords: () => addedWords.toldRemoved(id, [{ number, key: 'k', reason: '' }]),
        SourceOffer: () => offers.told(id, [{ number, from: number, source: '', revision: 1 }]),
        Mark: () => marks.toldCarried(id, 'member', [{ number, revision: 1 }]),
      }[table];
      await between(
        [`"Debate" WHERE "id" = '${id}'`, `"${table}" WHERE "debateId" = '${id}'`],
        () => Promise.resolve(tell?.()),
      );
    },
  );

  it('a refresh of all summaries, while a week’s own is shown and its “so far” follows', async () => {
    // Stored first, and so found first.
    await want(summary('so-far'));
    await want(summary('weekly'));
    const ofDebate = `"Post" WHERE "debateId" = '${play.debate.id}' AND "summaryKind" =`;
    await between([`${ofDebate} 'weekly'`, `${ofDebate} 'so-far'`], () =>
      stage.store.inDebate(play.debate.id, (tx) => tx.refreshSummaries()),
    );
  });
});
