import { describe, expect, test } from 'vitest';
import { finding } from './findings.ts';
import { messageOf } from './person.ts';
import { labelsOf, wordsOf } from './screen.ts';
import { useServers } from './servers.ts';

const servers = useServers();

function numbersOn(message: Parameters<typeof wordsOf>[0]): number[] {
  return [...wordsOf(message).matchAll(/^\*\*#(\d+)\*\*/gm)].map(([, number]) => Number(number));
}

/** Seven items by several people: 1 to 6 against claim 1, 7 for claim 2 with a source. */
async function fileSome() {
  const server = await servers.openServer('ready');
  const [ines, tomo] = [server.join('Ines'), server.join('Tomo')];
  for (const place of [0, 1, 2]) await ines.file({ text: finding(place) });
  for (const place of [3, 4, 5]) await tomo.file({ text: finding(place) });
  await tomo.file({
    text: finding(6),
    claim: 2,
    side: 'supports',
    source: 'https://arxiv.org/abs/2107.03374',
  });
  return { server, ines, tomo };
}

/** The same for all tests that only read them. */
function someFiled(): ReturnType<typeof fileSome> {
  filed ??= fileSome();
  return filed;
}
let filed: ReturnType<typeof fileSome> | undefined;

describe('/evidence query:', () => {
  test('finds words in texts, in any order and by their beginnings', async () => {
    const { ines } = await someFiled();
    const search = async (query: string) => numbersOn(await ines.run('evidence', { query }));
    expect(await search('icelandic')).toEqual([4]);
    expect(await search('MEDQA medreason')).toEqual([1]);
    expect(await search('medreason-7b')).toEqual([1]);
    expect(await search('translat')).toEqual([4]);
    expect(await search('0.97')).toEqual([6]);
    expect(await search('icelandic fractures')).toEqual([]);
  });

  test('finds the parts of a source', async () => {
    const { ines } = await someFiled();
    const search = async (query: string) => numbersOn(await ines.run('evidence', { query }));
    expect(await search('2107.03374')).toEqual([7]);
    expect(await search('arxiv')).toEqual([7]);
    expect(await search('https://arxiv.org/abs/2107.03374')).toEqual([7]);
  });

  test('finds what is misspelt, and the inside of a word, where no word fits', async () => {
    const { ines } = await someFiled();
    const search = async (query: string) => numbersOn(await ines.run('evidence', { query }));
    expect(await search('icelandik')).toEqual([4]);
    expect(await search('phafol')).toEqual([5]);
  });

  test('keeps to a claim, a side or one’s own', async () => {
    const { ines, tomo } = await someFiled();
    const query = 'no';
    const all = numbersOn(await ines.run('evidence', { query: 'general' }));
    expect(all.toSorted()).toEqual([1, 2, 3, 7]);
    const options = { query: 'general', claim: 2, side: 'supports' };
    expect(numbersOn(await ines.run('evidence', options))).toEqual([7]);
    expect(numbersOn(await tomo.run('evidence', { query: 'general', mine: true }))).toEqual([7]);
    expect(wordsOf(await ines.run('evidence', { query }))).toContain('with “no”');
  });

  test('ranks what says it more often, and more closely, first', async () => {
    const server = await servers.openServer('ready');
    const ines = server.join('Ines');
    await ines.file({ text: `A pelican is mentioned once in this. ${finding(0)}` });
    await ines.file({ text: `Pelican test: the pelican model draws a pelican. ${finding(1)}` });
    await ines.file({ text: finding(2) });
    expect(numbersOn(await ines.run('evidence', { query: 'pelican' }))).toEqual([2, 1]);
  });

  test('turns pages with the longest query, after a restart as well as before', async () => {
    const server = await servers.openServer('ready');
    const [ines, tomo, vera] = [server.join('Ines'), server.join('Tomo'), server.join('Vera')];
    const query = 'benchmarks: pelicans and flamingos: measured against others!';
    expect(query).toHaveLength(60);
    for (const [at, person] of [ines, ines, ines, tomo, tomo, tomo, vera].entries()) {
      await person.file({
        text: `${finding(at)} Benchmarks pelicans and flamingos measured against others`,
      });
    }
    const options = { query, claim: 1, side: 'challenges' };
    const first = await ines.run('evidence', options);
    expect(wordsOf(first)).toContain('7 items');
    expect(wordsOf(first)).toContain('the best match first · page 1 of 2');
    const second = await ines.press(first, 'Weaker matches ▶');
    expect(numbersOn(second)).toHaveLength(2);
    const both = [...numbersOn(first), ...numbersOn(second)];
    expect(both.toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(numbersOn(await ines.press(second, '◀ Better matches'))).toEqual(numbersOn(first));
  });

  test('of 61 characters is not even sent by Discord; forged, it is refused with the limit', async () => {
    const { ines } = await someFiled();
    const options = { query: 'a'.repeat(61) };
    expect(await ines.tryRun('evidence', options)).toMatchObject({ kind: 'failed' });
    const { forge } = servers.crux.sandbox;
    const forged = await forge.run({ as: ines.id, command: 'evidence', options });
    expect(wordsOf(messageOf(forged))).toContain('has 61 characters; at most 60 fit');
  });

  test('says kindly that signs are nothing to search for', async () => {
    const { ines } = await someFiled();
    const answer = wordsOf(await ines.run('evidence', { query: '?! :: …' }));
    expect(answer).toContain('That has no word or number to search for.');
  });

  test('shows what nobody has said as such, with a way to file it', async () => {
    const { ines } = await someFiled();
    const answer = await ines.run('evidence', { query: '**zzyzx** @everyone' });
    expect(wordsOf(answer)).toContain('Nothing here has “\\*\\*zzyzx\\*\\* \\@everyone”');
    expect(labelsOf(answer)).toEqual(['Add evidence']);
  });

  test('offers the nearest word that finds something for one that finds nothing', async () => {
    const { server, ines } = await fileSome();
    const answer = await ines.run('evidence', { query: 'icelnadic transaltors' });
    expect(wordsOf(answer)).toContain('Did you mean **icelandic translators**?');
    const label = 'Search for “icelandic translators”';
    expect(labelsOf(answer)).toEqual([label, 'Add evidence']);
    expect(numbersOn(await ines.press(answer, label))).toEqual([4]);
    // Nothing is offered that this person would not find.
    await server.moderator.run('moderate hide', { id: 4, reason: 'spam' });
    const gone = await ines.run('evidence', { query: 'icelnadic zzyzx' });
    expect(wordsOf(gone)).not.toContain('Did you mean');
  });

  test('finds an item that was filed a second ago', async () => {
    const { ines, tomo } = await fileSome();
    await ines.run('evidence', { query: 'quokka' });
    await ines.file({ text: `The quokka test is new here. ${finding(7)}`, claim: 3 });
    expect(numbersOn(await tomo.run('evidence', { query: 'quokka' }))).toEqual([8]);
    const offered = await tomo.complete('evidence', { query: 'quok' }, 'query');
    expect(offered.map(({ value }) => value)).toEqual(['#8']);
  });

  test('leaves out what is withdrawn or hidden, but for its author', async () => {
    const { server, ines, tomo } = await fileSome();
    await tomo.press(await tomo.run('evidence', { id: 4 }), 'Withdraw');
    await server.moderator.run('moderate hide', { id: 5, reason: 'spam' });
    expect(numbersOn(await ines.run('evidence', { query: 'icelandic' }))).toEqual([]);
    expect(numbersOn(await ines.run('evidence', { query: 'alphafold' }))).toEqual([]);
    expect(numbersOn(await tomo.run('evidence', { query: 'icelandic' }))).toEqual([4]);
    expect(numbersOn(await tomo.run('evidence', { query: 'alphafold' }))).toEqual([5]);
  });

  test('offers matching items while it is typed, one’s own first; choosing one opens it', async () => {
    const { ines, tomo } = await someFiled();
    const offered = await tomo.complete('evidence', { query: 'general' }, 'query');
    expect(offered.map(({ value }) => value)).toEqual(expect.arrayContaining(['#7', '#1']));
    expect(offered[0]?.value).toBe('#7');
    expect(offered[0]?.name).toContain('Chess engines');
    expect(wordsOf(await ines.run('evidence', { query: '#7' }))).toContain(finding(6));
    expect(await tomo.complete('evidence', { query: '?!' }, 'query')).toEqual([]);
  });
});
