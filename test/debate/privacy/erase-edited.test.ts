import { beforeEach, describe, expect, it } from 'vitest';
import type { Side } from '#debate/core/rules/side.ts';
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
/** Another's words with the source of a finding: its cluster stays as it is when its founder leaves. */
const join = (by: number, of: number, side: Side = 'challenges') =>
  play.file(by, side, { text: finding(of + 10).text, source: finding(of).source });
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
    await join(BELA, 1);
    await play.edit(own, finding(2));
    await join(CARL, 2);
    await play.edit(own, finding(3));
    expect(await clusters()).toEqual([
      { number: own, founder: own, sourceKey: 'doi:10.1038/s41586-1', ...whole },
      { number: 3, founder: own, sourceKey: 'doi:10.1038/s41586-2', ...whole },
      { number: 5, founder: own, sourceKey: 'doi:10.1038/s41586-3', ...whole },
    ]);
    await erase(ANNA);
    expect(await clusters()).toEqual([
      { number: own, founder: own, sourceKey: 'doi:10.1038/s41586-1', ...empty },
      { number: 3, founder: own, sourceKey: 'doi:10.1038/s41586-2', ...empty },
      { number: 5, founder: own, sourceKey: null, ...empty },
    ]);
  });

  it('leaves the source where another member cites it, who stays in the cluster', async () => {
    const own = await play.file(ANNA, 'challenges', finding(1));
    await play.edit(own, finding(2));
    const { source } = finding(2);
    const joined = await play.file(BELA, 'challenges', { text: finding(6).text, source });
    await erase(ANNA);
    expect(await clusters()).toContainEqual({
      number: own,
      founder: own,
      sourceKey: 'doi:10.1038/s41586-2',
      ...empty,
    });
    expect((await play.find(joined)).cluster).toBe(own);
    const third = await play.file(CARL, 'challenges', { text: finding(7).text, source });
    expect((await play.find(third)).cluster).toBe(own);
  });

  it('leaves none in a cluster if nobody knows whose edit founded it', async () => {
    const own = await play.file(ANNA, 'challenges', finding(1));
    const others = await play.file(BELA, 'supports', finding(5));
    await join(CARL, 1);
    await join(CARL, 5, 'supports');
    await play.edit(own, finding(2));
    await play.edit(others, finding(6));
    await forgetFounders();
    await erase(ANNA);
    expect((await clusters()).slice(-2)).toEqual([
      { number: 5, founder: null, sourceKey: null, ...empty },
      { number: 6, founder: null, sourceKey: 'doi:10.1038/s41586-6', ...whole },
    ]);
  });
});
