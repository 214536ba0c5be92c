import { beforeEach, describe, expect, it } from 'vitest';
import { castVote } from '#debate/ballot/cast-vote.ts';
import { FrozenError } from '#debate/limits/errors.ts';
import { answerDispute } from '#debate/marks/answer-dispute.ts';
import { creditEvidence, requireCreditable } from '#debate/marks/credit-evidence.ts';
import { requireMarkable } from '#debate/marks/read-marking.ts';
import { freezeMember } from '#debate/moderation/freeze-member.ts';
import { saySameSource } from '#debate/same-source/say-same-source.ts';
import { manager, member, useStage } from '../../support/stage.ts';
import { finding } from '../findings.ts';
import { openPlay, type Play } from '../play.ts';

const [INES, TOMO, KESI] = [1, 2, 3];
const WHY = 'It showed me numbers that I had not known of, and those I cannot explain away.';

const stage = await useStage();
let play: Play;
/**
 * By Ines, by the frozen Tomo, whose item Kesi has disputed, and by Kesi beside it; Tomo changed
 * their vote on the claim.
 */
let item: { readonly ofInes: number; readonly ofTomo: number; readonly ofKesi: number };
beforeEach(async () => {
  play = await openPlay(stage);
  const ofInes = await play.file(INES, 'challenges', finding(1));
  const ofTomo = await play.file(TOMO, 'supports', finding(2));
  const ofKesi = await play.file(KESI, 'supports', finding(3));
  item = { ofInes, ofTomo, ofKesi };
  await play.mark(KESI, ofTomo, 'dispute');
  await vote('agree');
  await vote('disagree');
  await freeze(3);
});

const tomo = () => member(play.debate, TOMO);
const vote = (stance: 'agree' | 'disagree') =>
  castVote(stage.ports, play.debate, tomo(), { claim: 1, stance });
const freeze = (days: number) =>
  freezeMember(stage.ports, play.debate, manager(play.debate), {
    whom: tomo(),
    days,
    reason: 'adverts',
  });

/** Everything that a member says of an item and others read or count, or asks for the form of. */
const WORDS: Readonly<Record<string, () => Promise<unknown>>> = {
  'a check': () => play.mark(TOMO, item.ofInes, 'check'),
  'a dispute': () => play.mark(TOMO, item.ofInes, 'dispute'),
  'a dispute of a link that leads nowhere': () => play.mark(TOMO, item.ofInes, 'dispute', null),
  'the form for a check': () => requireMarkable(stage.ports, play.debate, tomo(), item.ofInes),
  'a credit': () =>
    creditEvidence(stage.ports, play.debate, tomo(), { number: item.ofInes, why: WHY }),
  'the form for a credit': () => requireCreditable(stage.ports, play.debate, tomo(), item.ofInes),
  'that two items have one source': () =>
    saySameSource(stage.ports, play.debate, tomo(), { number: item.ofTomo, of: item.ofKesi }),
  'an answer to a dispute': () =>
    answerDispute(stage.ports, play.debate, tomo(), { number: item.ofTomo, answer: 'It does.' }),
};

describe('a member whom a moderator has stopped', () => {
  it.each(Object.entries(WORDS))('is refused %s until they may again', async (_, say) => {
    await expect(say()).rejects.toThrow(FrozenError);
    await freeze(0);
    await say();
  });

  it('still votes, and says what convinces them', async () => {
    await vote('agree');
    await play.mark(TOMO, item.ofInes, 'convincing');
    const counts = await stage.store.marks.counts(play.debate.id, [item.ofInes]);
    expect(counts.get(item.ofInes)).toMatchObject({ convincing: 1 });
  });
});

describe('a credit', () => {
  it('of more words than there is room for is cut behind a whole character', async () => {
    await freeze(0);
    const why = `${'a'.repeat(499)}😀`;
    await creditEvidence(stage.ports, play.debate, tomo(), { number: item.ofInes, why });
    const { whys } = await stage.store.credits.of(play.debate.id, item.ofInes);
    expect(whys).toEqual(['a'.repeat(499)]);
  });
});
