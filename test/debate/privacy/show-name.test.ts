import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { eraseMember } from '#debate/privacy/erase-member.ts';
import { exportMember } from '#debate/privacy/export-member.ts';
import { NAMINGS_PER_DAY, showName } from '#debate/privacy/show-name.ts';
import { member, openStage, type Stage } from '../../support/stage.ts';
import { finding } from '../findings.ts';
import { openPlay, type Play } from '../play.ts';

// A member of no other file: a person erases three times a day, in all debates of a database.
const INES = 7_401;

let stage: Stage;
let play: Play;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
beforeEach(async () => {
  stage.setTime('2026-11-21T12:00:00Z');
  play = await openPlay(stage);
  await play.file(INES, 'challenges', finding(1));
});

const ines = () => member(play.debate, INES);
const show = (named: boolean) => showName(stage.ports, play.debate, ines(), named);
const isNamed = async () => (await play.find(1)).authorName !== null;
/** How often the card of #1 was asked for anew. */
const asked = async () => {
  const { rows } = await stage.pool.query(
    `SELECT "wanted" FROM "Post" WHERE "debateId" = $1 AND "kind" = 'card'`,
    [play.debate.id],
  );
  return rows[0]?.wanted;
};

it('the same choice again changes no card', async () => {
  const before = await asked();
  await show(true);
  expect(await asked()).toBe(before);
  for (let press = 0; press < 3; press += 1) await show(false);
  expect([await asked(), await isNamed()]).toEqual([before + 1, false]);
});

it('a name is put back five times a day, and taken off always', async () => {
  for (let time = 0; time < NAMINGS_PER_DAY; time += 1) {
    await show(false);
    await show(true);
  }
  await show(false);
  const before = await asked();
  await expect(show(true)).rejects.toThrow('put your name back 5 times today');
  expect([await asked(), await isNamed()]).toEqual([before, false]);
  const [record] = await exportMember(stage.ports, ines());
  expect(record?.limits).toContainEqual(
    expect.objectContaining({ what: 'namings', used: NAMINGS_PER_DAY }),
  );
  await eraseMember(stage.ports, ines());
  await show(false);
  await expect(show(true)).rejects.toThrow('5 times today');
  stage.setTime('2026-11-22T00:00:00Z');
  await show(true);
});
