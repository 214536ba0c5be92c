import { expect, it } from 'vitest';
import { setMark } from '#debate/marks/set-mark.ts';
import { readFiles } from '../../support/source-tree.ts';
import { member, useStage } from '../../support/stage.ts';
import { finding } from '../findings.ts';
import { openPlay } from '../play.ts';

const stage = await useStage({ own: true });

/** The statement that docs/operations.md gives to whoever has restored a backup. */
function statement(): string {
  const [page] = readFiles('docs/operations.md');
  return /```sql\n(UPDATE "Debate" [^;]+;)\n```/.exec(page?.text ?? '')?.[1] ?? '';
}

it('a card of an item that a restored backup lacks acts on no later item', async () => {
  const play = await openPlay(stage);
  const lost = await play.file(1, 'challenges', finding(1));
  // The backup is from before the filing; its card is still in the channel.
  for (const table of ['Evidence', 'Cluster', 'Grade', 'Grading', 'Post']) {
    await stage.pool.query(`DELETE FROM "${table}" WHERE "debateId" = $1`, [play.debate.id]);
  }
  await stage.pool.query(`UPDATE "Debate" SET "nextNumber" = 1 WHERE "id" = $1`, [play.debate.id]);
  await stage.pool.query(statement());
  expect(await play.file(2, 'challenges', finding(2))).not.toBe(lost);
  const press = { number: lost, kind: 'convincing' } as const;
  const caller = member(play.debate, 3);
  await expect(setMark(stage.ports, play.debate, caller, press)).rejects.toThrow(`#${lost}`);
});
