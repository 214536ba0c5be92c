import { beforeEach, expect, test } from 'vitest';
import { readPositions } from '#debate/browse/position.ts';
import { composeExport } from '#debate/debates/compose-export.ts';
import { readJudged } from '#debate/tally/read-judged.ts';
import { useStage } from '../../support/stage.ts';
import { finding } from '../findings.ts';
import { openPlay, type Play } from '../play.ts';

const stage = await useStage();
let play: Play;
beforeEach(async () => {
  play = await openPlay(stage);
});

const file = (by: number, at: number, of = at) =>
  play.file(by, 'supports', { ...finding(at), source: finding(of).source });

/** What the whole claim says of its standing items, in order of number. */
async function inWhole() {
  const { items, tally } = await play.live();
  const numbers = new Set(items.map(({ number }) => number));
  return tally.items.filter(({ number }) => numbers.has(number));
}

/** Each item, read by itself, has the place and the company that the whole claim gives it. */
async function expectAsInWhole() {
  const { ports } = stage;
  const { debate } = play;
  const whole = await inWhole();
  const { items } = await composeExport(ports, debate);
  const exported = new Map(items.map((item) => [item.number, item.cluster]));
  for (const { number, cluster, placed } of whole) {
    expect(exported.get(number)).toBe(cluster);
    const alone = await readJudged(ports, debate, 1, [number]);
    expect(alone.get(number)).toMatchObject({ number, placed });
    const page = (await readPositions(ports, debate, [await play.find(number)])).get(number);
    const company = whole.filter((one) => one.cluster === cluster);
    expect(page?.sameSource).toEqual(company.map((one) => one.number));
  }
}

test('an item that followed others out of withdrawn ones is read by itself as in its claim', async () => {
  const first = await file(1, 1);
  const paper = await file(2, 2);
  const thrown = await file(3, 3);
  const moved = await file(4, 4, 1);
  const own = await file(1, 5, 2);
  await play.sameSource(4, moved, paper);
  await play.sameSource(1, own, thrown);
  await expectAsInWhole();
  await play.withdraw(paper);
  await play.withdraw(thrown);
  expect((await inWhole()).map(({ number, cluster, placed }) => [number, cluster, placed])).toEqual(
    [
      [first, first, true],
      [moved, first, true],
      [own, first, false],
    ],
  );
  await expectAsInWhole();
});

test('a withdrawn item whose cluster counts as another keeps its rank there', async () => {
  const paper = await file(1, 1);
  const thrown = await file(5, 2);
  const moved = await file(2, 3, 1);
  for (const at of [4, 5, 6]) await file(5, at);
  const last = await file(5, 7, 1);
  await play.sameSource(2, moved, thrown);
  await play.withdraw(thrown);
  const items = await inWhole();
  const placed = items.filter((one) => one.placed && one.number >= moved);
  expect(placed.map(({ number }) => number)).toEqual([moved, moved + 1, moved + 2, last]);
  expect(items.find(({ number }) => number === moved)?.cluster).toBe(paper);
  await expectAsInWhole();
});
