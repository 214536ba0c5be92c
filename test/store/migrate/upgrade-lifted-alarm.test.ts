import { expect, it } from 'vitest';
import { databaseBefore } from '../../support/postgres/database-before.ts';

const { client, upgrade } = await databaseBefore('alarm_lifted_for_graders');

it('an alarm that was lifted for one model stays lifted for it, and no other is', async () => {
  const debate = (id: string, lifted: string) => `('${id}', '${id}', 'domain-llms', '{}', 'open',
    '2', '2', 1, 9, 'UTC', 5, '2026-11-17T10:00Z', ${lifted})`;
  await client.query(`
    INSERT INTO "Debate" ("id", "guildId", "thesisKey", "thesis", "state", "channelId",
      "summaryChannelId", "day", "hour", "timezone", "filingsPerDay", "createdAt",
      "alarmLiftedFor")
    VALUES ${debate('1', `'a{,"model'`)}, ${debate('2', 'NULL')}`);
  await upgrade();
  const { rows } = await client.query('SELECT "id", "alarmLiftedFor" FROM "Debate" ORDER BY "id"');
  expect(rows).toEqual([
    { id: '1', alarmLiftedFor: ['a{,"model'] },
    { id: '2', alarmLiftedFor: [] },
  ]);
});
