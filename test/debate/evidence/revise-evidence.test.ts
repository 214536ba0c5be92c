import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openStage, type Stage } from '../../support/stage.ts';
import { bridge, finding } from '../findings.ts';
import { openPlay, type Play } from '../play.ts';

let stage: Stage;
let play: Play;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
beforeEach(async () => {
  play = await openPlay(stage);
});

const file = (author: number, words: Partial<ReturnType<typeof finding>>, of = 1) =>
  play.file(author, 'challenges', { ...finding(of), ...words });
const clusters = async () =>
  await Promise.all(play.numbers().map(async (number) => (await play.find(number)).cluster));

describe('a text that its author changes', () => {
  it('counts once with the link that it got, whoever files that afterwards', async () => {
    const one = await file(1, {});
    await play.edit(one, { source: finding(2).source });
    await file(2, {}, 2);
    expect(await clusters()).toEqual([one, one]);
    // What nobody cites any more is free.
    const other = await file(3, { text: finding(3).text });
    expect(await clusters()).toEqual([one, one, other]);
  });

  it.each([
    ['by an edit', (number: number) => play.edit(number, { text: finding(2).text })],
    ['by filing it anew', () => file(2, { text: finding(2).text })],
  ])('counts with the words that it got, which another one filed, %s', async (_, change) => {
    const first = await file(1, {}, 2);
    const own = await file(2, {}, 1);
    expect(await clusters()).toEqual([first, own]);
    await change(own);
    expect(await play.find(own)).toMatchObject({ cluster: first, revision: 2 });
  });

  it('is found by its new words, and by its former ones no more', async () => {
    const one = await file(1, { source: '' });
    await play.edit(one, { text: finding(2).text });
    const [again, former] = [await file(2, { source: '' }, 2), await file(3, { source: '' })];
    expect(await clusters()).toEqual([one, one, former]);
    expect(again).not.toBe(one);
  });

  it('keeps the number of its cluster as long as it is alone in it', async () => {
    const one = await file(1, {});
    await file(2, { text: finding(5).text });
    await play.edit(one, finding(2));
    const { cluster } = await play.find(one);
    expect(cluster).not.toBe(one);
    await play.edit(one, finding(3));
    await play.edit(one, finding(4));
    expect((await play.find(one)).cluster).toBe(cluster);
  });

  it('is drawn into no source by whoever copied its words there', async () => {
    const large = await file(1, {});
    await file(2, { text: finding(2).text });
    const own = await file(3, {}, 2);
    await play.edit(own, { source: finding(3).source });
    expect(await clusters()).toEqual([large, large, own]);
  });

  it('leaves those who joined it where they are, as what they joined it for', async () => {
    const one = await file(1, {});
    const two = await file(2, { text: finding(5).text });
    await play.edit(one, finding(2));
    expect((await play.find(two)).cluster).toBe(one);
    const three = await file(3, { source: '' });
    expect((await play.find(three)).cluster).toBe(one);
  });
});

describe('a text that resembles another one', () => {
  const similarTo = async (number: number) => (await play.find(number)).similarTo;

  it('names an item, also where an edit founded the other’s cluster', async () => {
    const one = await file(1, { source: '' });
    await file(2, { source: '' });
    await play.edit(one, bridge(0));
    const { cluster } = await play.find(one);
    expect(cluster).not.toBe(one);
    const other = await play.file(3, 'challenges', bridge(2));
    expect(await similarTo(other)).toBe(one);
  });

  it('names it as long as it does so', async () => {
    const one = await play.file(1, 'challenges', bridge(0));
    const other = await play.file(2, 'challenges', bridge(2));
    expect(await similarTo(other)).toBe(one);
    await play.edit(other, { text: finding(3).text });
    expect(await similarTo(other)).toBeNull();
    await play.edit(other, { text: bridge(2).text });
    expect(await similarTo(other)).toBe(one);
  });

  it('does not name itself where others joined its former words', async () => {
    const one = await play.file(1, 'challenges', bridge(0));
    await play.file(2, 'challenges', bridge(0));
    await play.edit(one, { text: bridge(2).text });
    expect(await similarTo(one)).toBeNull();
  });
});
