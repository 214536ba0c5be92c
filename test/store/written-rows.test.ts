import { expect, it, onTestFinished } from 'vitest';
import { connect } from '#store/connect.ts';
import { createWrittenRows } from '#store/written-rows.ts';
import { cloneDatabase } from '../support/postgres/database.ts';

it('tells which rows were written between two marks, by table, and no others', async () => {
  const database = await cloneDatabase();
  const { prisma, pool, close } = connect({ url: database.url });
  onTestFinished(async () => {
    await close();
    await database.close();
  });
  const written = createWrittenRows(pool);
  const guild = (id: string) => prisma.guild.create({ data: { id, joinedAt: new Date(0) } });
  await guild('1');
  const from = await written.mark();
  await guild('2');
  await guild('3');
  const to = await written.mark();
  await guild('4');
  const [guilds, ...others] = await written.between(from, to);
  expect(guilds).toMatchObject({ table: 'Guild', count: 2, rows: [{ id: '2' }, { id: '3' }] });
  expect(others).toEqual([]);
  expect(await written.between(to, to)).toEqual([]);
});
