import { beforeEach, describe, expect, it } from 'vitest';
import { eraseMember } from '#debate/privacy/erase-member.ts';
import { member, useStage } from '../../support/stage.ts';
import { finding } from '../findings.ts';
import { openPlay, type Play } from '../play.ts';

const stage = await useStage({ own: true });
let play: Play;
beforeEach(async () => {
  play = await openPlay(stage);
});

const query = async (text: string) => (await stage.pool.query(text, [play.debate.id])).rows;
const clusters = () =>
  query(`SELECT "number", "founder", "sourceKey", "textKey" IS NOT NULL AS "hasText",
      cardinality("grams") + cardinality("names") + cardinality("numbers") > 0 AS "hasWords"
    FROM "Cluster" WHERE "debateId" = $1 ORDER BY 1`);
const erase = (by: number) => eraseMember(stage.ports, member(play.debate, by));
/** As clusters were kept before it was kept who founded them. */
const forgetFounders = () =>
  query(`UPDATE "Cluster" c SET "founder" = NULL WHERE "debateId" = $1 AND NOT EXISTS (
    SELECT 1 FROM "Evidence" e WHERE e."debateId" = $1 AND e."number" = c."number")`);

const whole = { hasText: true, hasWords: true };
const empty = { hasText: false, hasWords: false };
const [ANNA, BELA, CARL] = [1, 2, 3];

describe('an erasure of somebody who edited an item', () => {
  it('leaves no word of any text that the item ever had in a cluster', async () => {
    const own = await play.file(ANNA, 'challenges', finding(1));
    const other = await play.file(BELA, 'challenges', finding(5));
    await play.edit(own, finding(2));
    await play.edit(own, finding(3));
    expect(await clusters()).toEqual([
      { number: own, founder: own, sourceKey: 'doi:10.1038/s41586-1', ...whole },
      { number: other, founder: other, sourceKey: 'doi:10.1038/s41586-5', ...whole },
      { number: 3, founder: own, sourceKey: 'doi:10.1038/s41586-2', ...whole },
      { number: 4, founder: own, sourceKey: 'doi:10.1038/s41586-3', ...whole },
    ]);
    await erase(ANNA);
    expect(await clusters()).toEqual([
      { number: own, founder: own, sourceKey: null, ...empty },
      { number: other, founder: other, sourceKey: 'doi:10.1038/s41586-5', ...whole },
      { number: 3, founder: own, sourceKey: null, ...empty },
      { number: 4, founder: own, sourceKey: null, ...empty },
    ]);
  });

  it('leaves the source where another member cites it, who stays in the cluster', async () => {
    const own = await play.file(ANNA, 'challenges', finding(1));
    await play.edit(own, finding(2));
    const { source } = finding(2);
    const joined = await play.file(BELA, 'challenges', { text: finding(6).text, source });
    await erase(ANNA);
    expect(await clusters()).toContainEqual({
      ...{ number: 2, founder: own, sourceKey: 'doi:10.1038/s41586-2', ...empty },
    });
    expect((await play.find(joined)).cluster).toBe(2);
    const third = await play.file(CARL, 'challenges', { text: finding(7).text, source });
    expect((await play.find(third)).cluster).toBe(2);
  });

  it('leaves none in a cluster of which nobody knows whose edit founded it', async () => {
    const own = await play.file(ANNA, 'challenges', finding(1));
    const others = await play.file(BELA, 'supports', finding(5));
    await play.edit(own, finding(2));
    await play.edit(others, finding(6));
    await forgetFounders();
    await erase(ANNA);
    expect((await clusters()).slice(-2)).toEqual([
      { number: 3, founder: null, sourceKey: null, ...empty },
      { number: 4, founder: null, sourceKey: 'doi:10.1038/s41586-6', ...whole },
    ]);
  });
});
