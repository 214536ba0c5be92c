import { beforeEach, describe, expect, it } from 'vitest';
import { castVote } from '#debate/ballot/cast-vote.ts';
import { eraseMember } from '#debate/privacy/erase-member.ts';
import { freezeTally } from '#debate/summary/rules/freeze-tally.ts';
import type { SummaryContent } from '#debate/summary/summary-content.ts';
import { tallyDebate } from '#debate/tally/rules/tally-debate.ts';
import { finding } from '../../debate/findings.ts';
import { openPlay, type Play } from '../../debate/play.ts';
import { contest, debateOf } from '../../debate/summary/rules/made-facts.ts';
import { beginHolding } from '../../support/postgres/held-row.ts';
import { member, useStage } from '../../support/stage.ts';

const AT = new Date('2026-11-23T09:00:00Z');
const [ANNA, BELA] = [1, 2];

const stage = await useStage({ own: true });
let play: Play;
beforeEach(async () => {
  play = await openPlay(stage);
});

const erase = (by: number) => eraseMember(stage.ports, member(play.debate, by));

function contentOf(lines: SummaryContent['lines'], rest: Partial<SummaryContent> = {}) {
  const tally = freezeTally(tallyDebate(debateOf([contest(3, 2), []])));
  return { lines, tally, votes: [], claims: [], voters: 0, authors: 2, ...rest };
}

async function put(week: string, content: SummaryContent): Promise<void> {
  const times = { startsAt: AT, endsAt: AT, madeAt: AT, rules: content.tally.rules };
  const about = { late: false, final: false, unposted: null, moves: [], alarm: false };
  await stage.store.inDebate(play.debate.id, async (tx) => {
    await tx.addWeekly({ week, kind: 'weekly', ...times, ...about, content });
  });
}

/** As it is stored, key for key. */
async function stored(week: string): Promise<unknown> {
  const { rows } = await stage.pool.query(
    'SELECT "content" FROM "Summary" WHERE "debateId" = $1 AND "week" = $2',
    [play.debate.id, week],
  );
  return rows[0]?.content;
}

const quote = (number: number) => ({ kind: 'quote' as const, number, text: `words of ${number}` });
const gone = { kind: 'text', text: '(no longer shown)' };

describe('a summary that quotes somebody who erases', () => {
  it('loses those words and sentences, and keeps everything else as it was', async () => {
    const own = await play.file(ANNA, 'challenges', finding(1));
    const other = await play.file(BELA, 'challenges', finding(5));
    const line = { kind: 'quote' as const, parts: [quote(own), quote(other)] };
    const notes = [{ kind: 'note' as const, parts: [{ kind: 'text' as const, text: 'A note.' }] }];
    const dropped = [
      { ids: [other], side: 'supports' as const, text: 'It retells.', fault: 'too long' as const },
    ];
    const writing = { model: 'scribe', kept: 1, dropped };
    const written = contentOf([line], { notes, writing });
    const plain = contentOf([line]);
    const others = contentOf([{ ...line, parts: [quote(other)] }], { writing });
    await put('2026-W46', written);
    await put('2026-W47', plain);
    await put('2026-W48', others);
    await erase(ANNA);
    const lines = [{ ...line, parts: [gone, quote(other)] }];
    const emptied = { ...writing, dropped: [{ ...dropped[0], text: '' }] };
    expect(await stored('2026-W46')).toEqual({ ...written, lines, writing: emptied });
    expect(await stored('2026-W47')).toEqual({ ...plain, lines });
    expect(await stored('2026-W48')).toEqual(others);
  });
});

describe('an erasure that takes long', () => {
  it('lets votes pass until all the rest of it is done', async () => {
    const own = await play.file(ANNA, 'challenges', finding(1));
    const vote = (by: number) =>
      castVote(stage.ports, play.debate, member(play.debate, by), { claim: 1, stance: 'agree' });
    await vote(ANNA);
    const holder = await beginHolding(stage.pool);
    await holder.query(
      'SELECT 1 FROM "Evidence" WHERE "debateId" = $1 AND "number" = $2 FOR UPDATE',
      [play.debate.id, own],
    );
    const erased = erase(ANNA);
    await holder.untilAwaited();
    await vote(BELA);
    await holder.end('ROLLBACK');
    expect(await erased).toEqual([{ debateId: play.debate.id, votes: 1, items: 1 }]);
    const { rows } = await stage.pool.query('SELECT "voters" FROM "Poll" WHERE "debateId" = $1', [
      play.debate.id,
    ]);
    expect(rows).toEqual([{ voters: 1 }]);
  });
});
