import { expect, test } from 'vitest';
import { finding } from './findings.ts';
import { isPrivate } from './screen.ts';
import { useServers } from './servers.ts';

const servers = useServers();

const formula = `=HYPERLINK("https://example.com") ${finding(1)}`;

test('/debate export hands managers what the public sees, and nobody’s votes, ids or hidden names', async () => {
  const server = await servers.openServer('ready');
  const [ines, tomo] = [server.join('Ines'), server.join('Tomo Hidden')];
  await ines.press(await ines.run('poll', { claim: 1 }), 'Some do');
  await ines.file({ text: finding(0), source: '10.1038/s41586-023-06747-5' });
  await tomo.file({ text: formula });
  await tomo.run('privacy name', { show: false });
  await server.manager.run('debate post-summary');
  const shown = await server.manager.run('debate export');
  expect(isPrivate(shown)).toBe(true);
  const [file, table] = shown.attachments;
  const text = await (await fetch(file?.url ?? '')).text();
  const exported = JSON.parse(text);
  expect(exported).toMatchObject({
    debate: { state: 'open', schedule: { day: 1, hour: 9, timeZone: 'UTC' } },
    items: [
      { number: 1, claim: 1, side: 'challenges', text: finding(0), author: 'Ines' },
      { number: 2, text: formula, author: null },
    ],
    summaries: [{ kind: 'so-far', voters: 0, votes: [] }],
  });
  expect(exported.claims).toHaveLength(9);
  expect(exported.summaries[0].text).toContain('So far this week');
  const rows = await (await fetch(table?.url ?? '')).text();
  expect(rows).toContain(`\n2,1,challenges,,"'${formula.replaceAll('"', '""')}"`);
  const keys = await servers.query(
    'SELECT "authorKey" AS k FROM "Member" UNION SELECT "voterKey" FROM "Vote"',
  );
  for (const { k } of keys) expect(`${text}${rows}`).not.toContain(String(k));
  for (const hidden of ['Tomo Hidden', ines.id, 'voterKey', 'authorKey', '"disagree"']) {
    expect(`${text}${rows}`).not.toContain(hidden);
  }
});
