import { describe, expect, test } from 'vitest';
import { finding } from './findings.ts';
import { isPrivate, labelsOf, selectIn, wordsOf } from './screen.ts';
import { useServers } from './servers.ts';

const servers = useServers();

describe('/thesis', () => {
  test('shows everybody the thesis, its opposite, the terms and every claim by group', async () => {
    const { join } = await servers.openServer('ready');
    const shown = await join('Ines').run('thesis');
    const words = wordsOf(shown);
    expect(isPrivate(shown)).toBe(false);
    expect(words).toContain("Domain-specific LLMs won't exist");
    expect(words).toContain('Fields such as health, economics');
    expect(words).toContain('only a brief search');
    const order = ['What we see', '1. ', 'Why it is so', '4. ', 'What comes next', '8. '];
    const places = order.map((part) => words.indexOf(part));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(words).toContain('**reliably**: shown on at least two independent tests');
  });

  test('leads to each claim, the ballot and the form', async () => {
    const { join } = await servers.openServer('ready');
    const ines = join('Ines');
    const shown = await ines.run('thesis');
    expect(selectIn(shown).options).toHaveLength(9);
    const claim = await ines.choose(shown, '4');
    expect(wordsOf(claim)).toContain('Ability learned in one domain');
    expect(isPrivate(claim)).toBe(true);
    expect(wordsOf(await ines.press(shown, 'Vote'))).toContain('1 of 9');
    expect((await ines.pressForForm(shown, 'Add evidence')).form.title).toBe('Add evidence');
  });

  test('tells of one claim the argument, what would count and what would settle it', async () => {
    const { join } = await servers.openServer('ready');
    const words = wordsOf(await join('Ines').run('thesis', { claim: 1 }));
    expect(words).toContain('No domain-specific LLM reliably beats');
    expect(words).toContain('A counterexample would be: A domain-specific model ahead');
    expect(words).toContain('What would settle it:');
    expect(words).toContain('numbers come with the first summary');
    expect(words).toContain('**Evidence now: too little yet.** 0 of 3 people, 0 of 3 sources.');
  });

  test('shows the strongest evidence of each side, and keeps votes back until a summary', async () => {
    const { join, manager } = await servers.openServer('ready');
    const people = ['Ines', 'Tomo', 'Kesi', 'Lena', 'Remo'].map((name) => join(name));
    for (const person of people) {
      const ballot = await person.run('poll', { claim: 1 });
      await person.press(ballot, 'Some do');
    }
    const [ines, tomo] = people;
    await ines?.file({ text: finding(0), source: 'https://arxiv.org/abs/2107.03374' });
    await tomo?.file({ text: finding(1), side: 'supports' });
    const before = wordsOf(await manager.run('thesis', { claim: 1 }));
    expect(before).toContain('Strongest against the essay');
    expect(before).toContain('Strongest for the essay');
    expect(before).toContain('MedReason-7B');
    expect(before).not.toContain('Some do 5');
    expect(before).toContain('**Evidence now: too little yet.** 2 of 3 people, 2 of 3 sources.');
    expect(before).toContain('With a source, not rebutted: 0 for the essay, 1 against it');
    await manager.run('debate post-summary');
    expect(wordsOf(await manager.run('thesis', { claim: 1 }))).toContain('Some do 5');
    const few = wordsOf(await manager.run('thesis', { claim: 2 }));
    expect(few).toContain('at the last summary: fewer than five votes so far');
  });

  test('says in words who is ahead on a claim, and how far to trust it', async () => {
    const { join } = await servers.openServer('ready');
    for (const [at, name] of ['Ines', 'Tomo', 'Kesi'].entries())
      await join(name).file({ text: finding(at) });
    expect(wordsOf(await join('Lena').run('thesis', { claim: 1 }))).toMatch(
      /\*\*Evidence now: open\.\*\* The essay’s challengers are ahead, \d+ : \d+, but luck could do this\./,
    );
  });

  test('says that the thesis itself takes votes only, by offering nothing else', async () => {
    const { join } = await servers.openServer('ready');
    const thesis = await join('Ines').run('thesis', { claim: 0 });
    expect(labelsOf(thesis)).toEqual(['Vote']);
    expect(wordsOf(thesis).split('\n')[0]).toBe('### The thesis');
  });

  test('tells from a claim’s page how it is judged, to the person alone and with a picture', async () => {
    const { join } = await servers.openServer('ready');
    const ines = join('Ines');
    await ines.file({ text: finding(0), source: 'https://arxiv.org/abs/2107.03374' });
    await ines.file({ text: finding(1) });
    await join('Tomo').file({ text: finding(2), side: 'supports' });
    const judged = await ines.press(await ines.run('thesis', { claim: 1 }), 'How judged');
    const words = wordsOf(judged);
    expect(isPrivate(judged)).toBe(true);
    expect(words).toContain('How claim 1 is judged now');
    expect(words).toContain('Against the essay: #1 ●●●●○');
    expect(words).toContain('**5. The word: Too little yet.** 2 of 3 people, 3 of 3 sources.');
    expect(words).toContain('It still needs 1 more person with points.');
    expect(words).toContain('- against the essay: 1 would make it **Open**.');
    expect(words).not.toMatch(/Ines|Tomo/);
    const gallery = JSON.stringify(judged.components);
    expect(gallery).toContain('judged.png');
    expect(gallery).toContain('Claim 1: too little yet');
    expect(judged.attachments.map(({ filename }) => filename)).toEqual(['judged.png']);
  });

  test('tells of an empty claim how it would be judged, without a picture', async () => {
    const { join } = await servers.openServer('ready');
    const ines = join('Ines');
    const judged = await ines.press(await ines.run('thesis', { claim: 2 }), 'How judged');
    expect(wordsOf(judged)).toContain('For the essay: nothing earns points yet.');
    expect(wordsOf(judged)).toContain('It still needs 3 more people and 3 more sources');
    expect(judged.attachments).toEqual([]);
  });

  test('completes claims by number and by words', async () => {
    const { join } = await servers.openServer('ready');
    const ines = join('Ines');
    const all = await ines.complete('thesis', {}, 'claim');
    expect(all.map(({ value }) => value)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    const society = await ines.complete('thesis', { claim: 'society' }, 'claim');
    expect(society.map(({ value }) => value)).toEqual([8]);
  });
});
