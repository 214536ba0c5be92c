import { describe, expect, test } from 'vitest';
import { finding } from '../../commands/findings.ts';
import { formFields, messageOf } from '../../commands/person.ts';
import { fieldsOf, isPrivate, labelsOf, wordsOf } from '../../commands/screen.ts';
import { type Server, useServers } from '../../commands/servers.ts';

const servers = useServers();

async function itemsOf(server: Server): Promise<number> {
  return (await servers.crux.store.evidence.list((await server.debate()).id, {}, 0, 1)).total;
}

const TEXTS = [
  ['of only spaces', ' '.repeat(60), 'no readable text'],
  ['of 39 characters', 'x'.repeat(39), 'This has 39 characters; at least 40'],
  ['of only combining marks', '\u0301'.repeat(60), 'no readable text'],
  ['of only right-to-left overrides', '\u202e'.repeat(60), 'no readable text'],
  ['of only zero-width spaces', '\u200b'.repeat(60), 'no readable text'],
  ['of 42 emoji', '🙂'.repeat(42), 'There are hardly any words in this'],
  ['padded with what cannot be seen', `ab${'\u200b'.repeat(50)}`, 'This has 2 characters'],
] as const;

describe('a text that cannot be filed', () => {
  test.each(TEXTS)('%s is refused with what would do, and kept', async (_, text, gist) => {
    const server = await servers.openServer('ready');
    const ines = server.join('Ines');
    const refused = await ines.file({ text });
    expect(isPrivate(refused)).toBe(true);
    expect(wordsOf(refused)).toContain('Not filed yet');
    expect(wordsOf(refused)).toContain(gist);
    const form = await ines.pressForForm(refused, 'Edit and resend');
    expect(fieldsOf(form.form).get('text')?.value).toBe(text);
    expect(await itemsOf(server)).toBe(0);
    expect(wordsOf(await ines.fill(form, formFields({ text: finding(0) })))).toContain(
      'Filed as #1',
    );
  });

  test('empty is not even sent by Discord; forged, it is refused and kept', async () => {
    const server = await servers.openServer('ready');
    const ines = server.join('Ines');
    const form = await ines.open('argue');
    const fields = formFields({ text: '', source: 'https://example.org/a' });
    expect(await ines.actor.submit(form.id, fields)).toMatchObject({ kind: 'failed' });
    const { forge } = servers.crux.sandbox;
    const refused = messageOf(await forge.submit({ as: ines.id, modalId: form.id, fields }));
    expect(wordsOf(refused)).toContain('no readable text');
    const again = await ines.pressForForm(refused, 'Edit and resend');
    expect(fieldsOf(again.form).get('source')?.value).toBe('https://example.org/a');
  });

  test.each([
    ['2,001', 'This has 2001 characters; at most 2000', 'x'.repeat(2_001)],
    ['4,000', 'This has 4000 characters', '`*_~|<>[]@'.repeat(400)],
  ])('of %s characters is stopped by the form; forged, it is kept whole', async (_, gist, text) => {
    const server = await servers.openServer('ready');
    const ines = server.join('Ines');
    const form = await ines.open('argue');
    const fields = formFields({ text });
    expect(await ines.actor.submit(form.id, fields)).toMatchObject({ kind: 'failed' });
    const { forge } = servers.crux.sandbox;
    const refused = messageOf(await forge.submit({ as: ines.id, modalId: form.id, fields }));
    expect(wordsOf(refused)).toContain(gist);
    const again = await ines.pressForForm(refused, 'Edit and resend');
    expect(fieldsOf(again.form).get('text')?.value).toBe(text);
    expect(await itemsOf(server)).toBe(0);
  });

  test('is forgotten after an hour, and said so', async () => {
    const server = await servers.openServer('ready');
    const ines = server.join('Ines');
    const refused = await ines.file({ text: 'Too short.' });
    const late = await servers.later(61 * 60_000, () => ines.press(refused, 'Edit and resend'));
    expect(wordsOf(late)).toContain('no longer kept: an hour has passed');
  });

  test('is nobody else’s to read', async () => {
    const server = await servers.openServer('ready');
    const [ines, tomo] = [server.join('Ines'), server.join('Tomo')];
    const refused = await ines.file({ text: 'Secret draft.' });
    const [, customId = ''] = JSON.stringify(refused).match(/"custom_id":"([^"]+)"/) ?? [];
    const { forge } = servers.crux.sandbox;
    const tried = await forge.press({ as: tomo.id, message: refused, customId });
    expect(JSON.stringify(tried)).not.toContain('Secret draft');
    expect(wordsOf(messageOf(tried))).toContain('no longer kept');
  });
});

const SOURCES = [
  ['no link at all', 'trust me', 'not a web address, a DOI or an arXiv id'],
  ['another scheme', 'ftp://example.org/paper', 'Only http and https'],
  ['a script', 'javascript:alert(1)', 'Only http and https'],
  ['credentials', 'https://me:secret@example.org/', 'name or password'],
  ['over 500 characters', `https://example.org/${'a'.repeat(490)}`, 'longer than 500'],
  ['localhost', 'http://localhost:3000/', 'private network'],
  ['a private address', 'http://192.168.1.1/paper', 'private network'],
  ['the loopback address in disguise', 'http://2130706433/', 'private network'],
  ['a private address of IPv6', 'http://[fd00::1]/', 'private network'],
] as const;

describe('a source that cannot be taken', () => {
  test.each(SOURCES)(
    '%s: the item is filed, the link left out and kept',
    async (_, source, gist) => {
      const server = await servers.openServer('ready');
      const ines = server.join('Ines');
      const receipt = await ines.file({ text: finding(0), source });
      expect(wordsOf(receipt)).toContain('Filed as #1');
      expect(wordsOf(receipt)).toContain('The link was left out');
      expect(wordsOf(receipt)).toContain(gist);
      expect(labelsOf(receipt)).toContain('Fix link');
      const form = await ines.pressForForm(receipt, 'Fix link');
      expect(fieldsOf(form.form).get('source')?.value).toBe(source);
      const item = await servers.crux.store.evidence.find((await server.debate()).id, 1);
      expect(item?.source).toBeNull();
    },
  );
});

describe('choices that no form of ours offers', () => {
  const CHOICES = [
    ['no claim', { claim: [], side: 'supports' }, 'Choose the claim'],
    ['a claim that is not there', { claim: ['99'], side: 'supports' }, 'There is no claim 99'],
    ['the thesis', { claim: ['0'], side: 'supports' }, 'takes votes only'],
    ['no side', { claim: ['1'], side: 'both' }, 'Choose a side'],
  ] as const;

  test.each(CHOICES)('%s: refused, with the text given back or kept', async (_, chosen, gist) => {
    const server = await servers.openServer('ready');
    const ines = server.join('Ines');
    const form = await ines.open('argue');
    const fields = { ...chosen, claim: [...chosen.claim], text: finding(0), source: '' };
    const { forge } = servers.crux.sandbox;
    const refused = messageOf(await forge.submit({ as: ines.id, modalId: form.id, fields }));
    expect(wordsOf(refused)).toContain(gist);
    const isKept = labelsOf(refused).includes('Edit and resend');
    expect(isKept || wordsOf(refused).includes(finding(0))).toBe(true);
    expect(await itemsOf(server)).toBe(0);
  });
});
