import { expect, test } from 'vitest';
import { finding } from './findings.ts';
import { labelsOf, wordsOf } from './screen.ts';
import { useServers } from './servers.ts';

const servers = useServers();
const WHY = `${'He has said so before. '.repeat(10)}Look at #7.`;

test('what members add to their reports is read to its end from the queue, without who they are', async () => {
  const server = await servers.openServer('ready');
  await server.join('Ines').file({ text: finding(0) });
  const report = async (name: string, why: string) => {
    const person = server.join(name);
    const form = await person.pressForForm(await person.run('evidence', { id: 1 }), 'Report');
    await person.fill(form, { reason: ['insult'], why });
  };
  await report('Tomo', 'A short word.');
  const short = await server.moderator.run('moderate queue');
  expect(labelsOf(short)).not.toContain('Read the reports');
  await report('Kesi', WHY);
  const queue = await server.moderator.run('moderate queue');
  expect(wordsOf(queue)).not.toContain('Look at #7.');
  const all = wordsOf(await server.moderator.press(queue, 'Read the reports'));
  expect(all).toContain(WHY);
  expect(all).toContain('A short word.');
  for (const name of ['Tomo', 'Kesi']) expect(all).not.toContain(name);
});
