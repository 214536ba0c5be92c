import { describe, expect, test } from 'vitest';
import { finding } from '../../commands/findings.ts';
import { messageOf, type Person } from '../../commands/person.ts';
import { labelsOf, wordsOf } from '../../commands/screen.ts';
import { useServers } from '../../commands/servers.ts';

const servers = useServers();
const SOURCE = 'arXiv:2107.03374';
const QUOTE = 'We solve 28.8 % of the problems where the other model solves none.';

async function open(person: Person, id = 1) {
  return await person.run('evidence', { id });
}

describe('an edit', () => {
  test('replaces the text, keeps the old one and says that it was revised', async () => {
    const server = await servers.openServer('ready');
    const ines = server.join('Ines');
    await ines.file({ text: finding(0), source: SOURCE });
    const form = await ines.pressForForm(await open(ines), 'Edit');
    const edited = await ines.fill(form, { text: finding(1), source: SOURCE });
    expect(wordsOf(edited)).toContain(finding(1));
    expect(wordsOf(edited)).toContain('revised');
    const kept = await servers.query(
      `SELECT "text" FROM "EvidenceRevision" WHERE "debateId" = '${(await server.debate()).id}'`,
    );
    expect(kept).toEqual([{ text: finding(0) }]);
  });

  test('that was overtaken is told what changed and keeps what was typed', async () => {
    const server = await servers.openServer('ready');
    const ines = server.join('Ines');
    await ines.file({ text: finding(0), source: SOURCE });
    const [first, second] = [
      await ines.pressForForm(await open(ines), 'Edit'),
      await ines.pressForForm(await open(ines), 'Edit'),
    ];
    await ines.fill(first, { text: finding(1), source: SOURCE });
    const late = await ines.fill(second, { text: finding(2), source: SOURCE });
    expect(wordsOf(late)).toContain('was changed while you were writing');
    expect(wordsOf(late)).toContain(finding(1));
    const again = await ines.pressForForm(late, 'Edit again');
    expect(JSON.stringify(again.form)).toContain(finding(2));
    expect(wordsOf(await open(ines))).toContain(finding(1));
  });

  test('sent twice at the very same moment is taken once; the other is told what changed', async () => {
    const server = await servers.openServer('ready');
    const ines = server.join('Ines');
    await ines.file({ text: finding(0), source: SOURCE });
    const forms = [
      await ines.pressForForm(await open(ines), 'Edit'),
      await ines.pressForForm(await open(ines), 'Edit'),
    ];
    const answers = await Promise.all(
      forms.map((form, at) => ines.fill(form, { text: finding(at + 1), source: SOURCE })),
    );
    const late = answers.filter((one) => wordsOf(one).includes('was changed while you were'));
    expect(late).toHaveLength(1);
    const item = await servers.crux.store.evidence.find((await server.debate()).id, 1);
    expect(item?.revision).toBe(2);
    expect(late.map(wordsOf).join()).toContain(item?.text);
  });

  test('keeps checks while source and text stay near-equal, and suspends them else', async () => {
    const server = await servers.openServer('ready');
    const ines = server.join('Ines');
    await ines.file({ text: finding(0), source: SOURCE });
    for (const name of ['Tomo', 'Kesi']) await server.join(name).prove('Check', 1, QUOTE);
    const edit = async (text: string, source: string) =>
      wordsOf(await ines.fill(await ines.pressForForm(await open(ines), 'Edit'), { text, source }));
    const same = `${finding(0)} That is all.`;
    expect(await edit(same, 'https://arxiv.org/abs/2107.03374v2')).toContain('checked by 2');
    expect(await edit(finding(0), 'arXiv:2211.09085')).not.toContain('checked by');
    expect(await edit(finding(0), SOURCE)).toContain('checked by 2');
    expect(await edit(finding(1), SOURCE)).not.toContain('checked by');
  });

  test('looks for its cluster again and leaves those who joined the old one where they are', async () => {
    const server = await servers.openServer('ready');
    const [ines, tomo] = [server.join('Ines'), server.join('Tomo')];
    await ines.file({ text: finding(0), source: SOURCE });
    await tomo.file({ text: finding(1), source: SOURCE });
    const judged = async (person: Person, id: number) =>
      wordsOf(await person.press(await open(person, id), 'How was this judged?'));
    expect(await judged(tomo, 2)).toContain('one source together with #1');
    expect(wordsOf(await open(tomo, 2))).toContain('Counts as one source with #1.');
    const form = await ines.pressForForm(await open(ines), 'Edit');
    await ines.fill(form, { text: finding(2), source: 'arXiv:2211.09085' });
    expect(await judged(tomo, 2)).toContain('a source of its own');
    expect(await judged(ines, 1)).toContain('a source of its own');
    expect(wordsOf(await open(tomo, 2))).not.toContain('one source');
  });

  test('by a link that others have says with whom the item counts as one source', async () => {
    const server = await servers.openServer('ready');
    const [ines, tomo] = [server.join('Ines'), server.join('Tomo')];
    await ines.file({ text: finding(0), source: SOURCE });
    await tomo.file({ text: finding(1) });
    const form = await tomo.pressForForm(await open(tomo, 2), 'Add link');
    const saved = wordsOf(await tomo.fill(form, { source: SOURCE }));
    expect(saved).toContain('**The link of #2 is saved.**');
    expect(saved).toContain('Counts as one source with #1.');
  });

  test('of somebody else’s item is refused', async () => {
    const server = await servers.openServer('ready');
    const ines = server.join('Ines');
    await ines.file({ text: finding(0) });
    expect(labelsOf(await open(server.join('Tomo')))).not.toContain('Edit');
  });

  test('that somebody else forges takes no kept words from the author', async () => {
    const server = await servers.openServer('ready');
    const [ines, tomo] = [server.join('Ines'), server.join('Tomo')];
    await ines.file({ text: finding(0) });
    const hers = await ines.pressForForm(await open(ines), 'Edit');
    const other = await ines.pressForForm(await open(ines), 'Edit');
    const refused = await ines.fill(hers, { text: 'Her own words.', source: '' });
    expect(wordsOf(refused)).toContain('Not changed yet');
    const { forge } = servers.crux.sandbox;
    const fields = { text: 'Not hers.', source: '' };
    const forged = await forge.submit({ as: tomo.id, modalId: other.id, fields });
    expect(wordsOf(messageOf(forged))).toContain('Only the author of #1');
    const again = await ines.pressForForm(refused, 'Edit again');
    expect(JSON.stringify(again.form)).toContain('Her own words.');
  });
});

describe('a likely duplicate', () => {
  test('is withdrawn in one press, and the other opened', async () => {
    const server = await servers.openServer('ready');
    await server.join('Ines').file({ text: finding(0), source: SOURCE });
    const tomo = server.join('Tomo');
    const receipt = await tomo.file({ text: finding(1), source: SOURCE });
    const opened = await tomo.press(receipt, 'Withdraw mine, open #1');
    expect(wordsOf(opened)).toContain(finding(0));
    expect(wordsOf(await open(tomo, 2))).toContain('You withdrew this');
  });
});
