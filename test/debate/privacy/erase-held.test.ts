import { beforeEach, describe, expect, it } from 'vitest';
import { castVote } from '#debate/ballot/cast-vote.ts';
import { offerSource } from '#debate/evidence/offer-source.ts';
import { creditEvidence } from '#debate/marks/credit-evidence.ts';
import { beginHolding } from '../../support/postgres/held-row.ts';
import { member, useStage } from '../../support/stage.ts';
import { finding } from '../findings.ts';
import { openPlay, type Play } from '../play.ts';

const [ANNA, BELA] = [1, 2];
const WHY = 'I had never seen a number for this, and the one here was not what I expected.';

const stage = await useStage();
let play: Play;
beforeEach(async () => {
  play = await openPlay(stage);
});

const caller = (by: number) => member(play.debate, by);
const rowsOf = async (table: string) =>
  (await stage.pool.query(`SELECT * FROM "${table}" WHERE "debateId" = $1`, [play.debate.id])).rows;

/** What comes of a deed on an item that is being erased: it is sent before that is committed. */
async function whileErased(number: number, deed: () => Promise<unknown>): Promise<unknown> {
  const holder = await beginHolding(stage.pool);
  await holder.query(
    `UPDATE "Evidence" SET "text" = '', "erasedAt" = now() WHERE "debateId" = $1 AND "number" = $2`,
    [play.debate.id, number],
  );
  const done = deed().catch((error: unknown) => error);
  await holder.untilAwaited();
  await holder.end('COMMIT');
  return await done;
}

describe('what is said of an item while its author erases', () => {
  it('leaves no credit with its words on the tombstone', async () => {
    const number = await play.file(ANNA, 'challenges', finding(1));
    for (const stance of ['agree', 'disagree'] as const) {
      await castVote(stage.ports, play.debate, caller(BELA), { claim: 1, stance });
    }
    const credit = () =>
      creditEvidence(stage.ports, play.debate, caller(BELA), { number, why: WHY });
    const refusal = await whileErased(number, credit);
    expect(String(refusal)).toContain(`#${number}`);
    expect(await rowsOf('Credit')).toEqual([]);
  });

  it('leaves no mark on its merit', async () => {
    const number = await play.file(ANNA, 'challenges', finding(1));
    const refusal = await whileErased(number, () => play.mark(BELA, number, 'convincing'));
    expect(String(refusal)).toContain(`#${number}`);
    expect(await rowsOf('Mark')).toEqual([]);
  });

  it.each(['number', 'from'] as const)(
    'leaves no offer of a source, with it as %s',
    async (gone) => {
      const { text, source } = finding(1);
      const number = await play.file(ANNA, 'challenges', { text, source: '' });
      const from = await play.file(BELA, 'challenges', { text, source });
      const offer = () => offerSource(stage.ports, play.debate, caller(BELA), { number, from });
      const refusal = await whileErased({ number, from }[gone], offer);
      expect(String(refusal)).toMatch(/has been withdrawn, hidden or erased/);
      expect(await rowsOf('SourceOffer')).toEqual([]);
    },
  );
});

describe('what is said about an item that is shown', () => {
  it('is kept once: a credit, and an offer of a source', async () => {
    const { text, source } = finding(1);
    const number = await play.file(ANNA, 'challenges', { text, source: '' });
    const from = await play.file(BELA, 'challenges', { text, source });
    for (const stance of ['agree', 'disagree'] as const) {
      await castVote(stage.ports, play.debate, caller(BELA), { claim: 1, stance });
    }
    const deeds = [
      () => offerSource(stage.ports, play.debate, caller(BELA), { number, from }),
      () => creditEvidence(stage.ports, play.debate, caller(BELA), { number, why: WHY }),
    ];
    for (const deed of deeds) {
      await deed();
      await expect(deed()).rejects.toThrow('already');
    }
    expect(await rowsOf('SourceOffer')).toMatchObject([{ number, from, answer: null }]);
    expect(await rowsOf('Credit')).toMatchObject([{ number, why: WHY }]);
  });
});
