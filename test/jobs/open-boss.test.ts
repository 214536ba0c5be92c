import { expect, it } from 'vitest';
import { directSession } from '../../src/database/session.ts';
import { openBoss } from '../../src/jobs/open-boss.ts';
import { createLog } from '../../src/log.ts';
import { cloneDatabase } from '../support/postgres/database.ts';

it('what the queue reports as an error is logged with its words, also where it is a mere copy', async () => {
  const database = await cloneDatabase();
  const logged: string[] = [];
  const log = createLog({ level: 'info', pretty: false, write: (line) => logged.push(line) });
  const boss = await openBoss(directSession(database.url), log);
  try {
    boss.emit('error', { name: 'error', message: 'connect ECONNREFUSED (Queue: tick, Worker: 1)' });
    expect(logged.filter((line) => line.includes('ECONNREFUSED'))).toEqual([
      expect.stringContaining('the job queue has trouble'),
    ]);
  } finally {
    await boss.stop({ graceful: false });
    await database.close();
  }
});
