import { beforeEach, describe, expect, it } from 'vitest';
import type { Context } from '#discord/edge/route.ts';
import { createTellAuthor } from '#discord/moderation/author-notices.ts';
import { finding, junk } from '../../debate/findings.ts';
import { openPlay, type Play } from '../../debate/play.ts';
import { member, useStage } from '../../support/stage.ts';

const [INES, TOMO, KESI] = [1, 2, 3];

const stage = await useStage();
let play: Play;
beforeEach(async () => {
  play = await openPlay(stage);
});

const tellAuthor = createTellAuthor();

/** Whatever a member does, and the notices that came with it; `fails` loses all from that one on. */
async function told(by: number, fails = Number.POSITIVE_INFINITY): Promise<string[]> {
  const bodies: string[] = [];
  const followUp = async (body: object) => {
    if (bodies.length >= fails) throw new Error('Discord is away');
    bodies.push(JSON.stringify(body));
  };
  const interaction = Object.assign(Object.create(null), { followUp });
  const context: Context = {
    ports: stage.ports,
    caller: member(play.debate, by),
    channels: Object.create(null),
    channelId: '1',
    interactionId: '1',
  };
  await tellAuthor(interaction, context).catch((error) => {
    if (error.message !== 'Discord is away') throw error;
  });
  return bodies;
}

async function hide(number: number): Promise<void> {
  await stage.store.inDebate(play.debate.id, (tx) =>
    tx.hide(number, 'not a finding', stage.ports.clock.now()),
  );
}

const hiddenIn = (bodies: string[]) =>
  [...bodies.join().matchAll(/hid your #(\d+)/g)].map(([, number]) => Number(number));

describe('what an author is told of', () => {
  it('is told again with the next command when Discord did not take it, and then once', async () => {
    const item = await play.file(INES, 'supports', finding(1));
    await hide(item);
    expect(await told(INES, 0)).toEqual([]);
    expect(hiddenIn(await told(INES))).toEqual([item]);
    expect(await told(INES)).toEqual([]);
  });

  it('is told of all seven hidden items over two commands', async () => {
    const items: number[] = [];
    for (let n = 1; n <= 7; n += 1) items.push(await play.file(INES, 'supports', finding(n)));
    for (const item of items) await hide(item);
    expect(hiddenIn(await told(INES))).toEqual(items.slice(0, 5));
    expect(hiddenIn(await told(INES))).toEqual(items.slice(5));
    expect(await told(INES)).toEqual([]);
  });

  it('is told kind by kind: what got through is not repeated, what did not is', async () => {
    const hidden = await play.file(INES, 'supports', finding(1));
    const bare = await play.file(INES, 'supports', junk(2));
    const sourced = await play.file(TOMO, 'supports', finding(3));
    const disputed = await play.file(KESI, 'challenges', finding(4));
    await play.mark(INES, disputed, 'dispute');
    await play.edit(disputed, { text: finding(5).text });
    await hide(hidden);
    const offer = { debateId: play.debate.id, number: bare, from: sourced };
    await stage.store.offers.make({ ...offer, at: stage.ports.clock.now() });
    expect(hiddenIn(await told(INES, 1))).toEqual([hidden]);
    const [offered, carried, ...more] = await told(INES);
    expect(offered).toContain(`offer:take:${play.debate.id}`);
    expect(carried).toContain(`The text of #${disputed} changed`);
    expect(more).toEqual([]);
    expect(await told(INES)).toEqual([]);
  });

  it('is told once when two commands come at once', async () => {
    await hide(await play.file(INES, 'supports', finding(1)));
    const both = await Promise.all([told(INES), told(INES)]);
    expect(both.flat()).toHaveLength(1);
  });
});
