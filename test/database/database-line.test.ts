import { expect, it, onTestFinished } from 'vitest';
import { connect } from '#store/connect.ts';
import { createDatabaseLine } from '../../src/database/database-line.ts';
import { directSession } from '../../src/database/session.ts';
import { cloneDatabase } from '../support/postgres/database.ts';

it('ends every connection while it is cut, refuses new ones, and carries again after it', async () => {
  const database = await cloneDatabase();
  const line = createDatabaseLine();
  const { ping, close } = connect({
    url: database.url,
    session: { ...directSession(database.url), openSocket: line.open },
  });
  onTestFinished(async () => {
    await close();
    await database.close();
  });
  await ping();
  line.cut();
  expect(line.isCut()).toBe(true);
  await expect(ping()).rejects.toThrow(/ECONN|terminated/);
  await expect(ping()).rejects.toThrow('ECONNREFUSED');
  line.mend();
  await ping();
});
