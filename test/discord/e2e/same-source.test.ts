import { describe, expect, test } from 'vitest';
import { finding } from '../../commands/findings.ts';
import { labelsOf, wordsOf } from '../../commands/screen.ts';
import { useServers } from '../../commands/servers.ts';

const servers = useServers();
const PUBMED = 'https://pubmed.ncbi.nlm.nih.gov/38233616/';
const DOI = '10.1038/s41586-023-06747-5';

describe('two items whose source no address tells to be one', () => {
  test('are joined by the author of one from its page, and separated by a moderator', async () => {
    const server = await servers.openServer('ready');
    const [ines, tomo] = [server.join('Ines'), server.join('Tomo')];
    await ines.file({ text: finding(0), source: DOI });
    await tomo.file({ text: finding(1), source: PUBMED });
    const page = await tomo.run('evidence', { id: 2 });
    expect(labelsOf(page)).toContain('Same source as …');
    const form = await tomo.pressForForm(page, 'Same source as …');
    expect(form.form.title).toBe('#2 has the same source as …');
    let open = form;
    for (const other of ['the first', '#0', '#1 and #2']) {
      const refused = await tomo.fill(open, { other });
      expect(wordsOf(refused)).toContain('That is not the number of an item');
      open = await tomo.pressForForm(refused, 'Try again');
    }
    expect(wordsOf(await tomo.fill(open, { other: '99' }))).toContain('There is no item #99');
    const again = await tomo.pressForForm(page, 'Same source as …');
    expect(wordsOf(await tomo.fill(again, { other: ' #1 ' }))).toContain(
      '#2 counts as one source with #1 from now on',
    );
    const moved = await tomo.run('evidence', { id: 2 });
    expect(wordsOf(moved)).toContain('Counts as one source with #1');
    expect(labelsOf(moved)).not.toContain('Same source as …');
    const seen = await server.manager.run('evidence', { id: 2 });
    const parted = await server.manager.press(seen, 'Not the same source');
    expect(wordsOf(parted)).not.toContain('Counts as one source');
  });

  test('wait for a second member when a stranger says so, who may take it back', async () => {
    const server = await servers.openServer('ready');
    const [ines, tomo, kesi] = [server.join('Ines'), server.join('Tomo'), server.join('Kesi')];
    await ines.file({ text: finding(0), source: DOI });
    await tomo.file({ text: finding(1), source: PUBMED });
    const page = await kesi.run('evidence', { id: 2 });
    const said = await kesi.fill(await kesi.pressForForm(page, 'Same source as …'), { other: '1' });
    expect(wordsOf(said)).toContain('#2 joins #1 once another member says so on #2 too');
    expect(wordsOf(await kesi.press(said, 'Take it back'))).toContain(
      'You took back what you said',
    );
    const form = await ines.pressForForm(await ines.run('evidence', { id: 2 }), 'Same source as …');
    expect(wordsOf(await ines.fill(form, { other: '1' }))).toContain('joins #1 once another');
  });
});
