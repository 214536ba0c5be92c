import { describe, expect, test } from 'vitest';
import type { Person } from './person.ts';
import { isPrivate, labelsOf, selectIn, wordsOf } from './screen.ts';
import { type Server, useServers } from './servers.ts';

const servers = useServers();

/** Standing votes on a claim, as they are stored. */
async function votesOn({ debate }: Server, claim: number) {
  return await servers.crux.store.votes.countsOf((await debate()).id, claim);
}

/** Presses [Skip] until the answers are shown; throws Error when that takes too long. */
async function skipToTheEnd(person: Person) {
  const passed: string[] = [];
  let ballot = await person.run('poll');
  while (labelsOf(ballot).includes('Skip')) {
    passed.push(wordsOf(ballot).split(' · ')[0] ?? '');
    if (passed.length > 9) throw new Error(`round in circles: ${passed.join(', ')}`);
    ballot = await person.press(ballot, 'Skip');
  }
  return { passed, answers: ballot };
}

describe('/poll', () => {
  test('counts a vote with one press and goes on to the next claim', async () => {
    const server = await servers.openServer('ready');
    const ines = server.join('Ines');
    const ballot = await ines.run('poll');
    expect(isPrivate(ballot)).toBe(true);
    expect(wordsOf(ballot)).toContain('1 of 9 · The thesis');
    // Or the totals, which do not show one's own vote at once, look as if it had not counted.
    expect(wordsOf(ballot)).toContain('only totals are shown, and they move five votes at a time');
    const next = await ines.press(ballot, 'They will');
    expect(next.id).toBe(ballot.id);
    expect(wordsOf(next)).toContain('You: *They will*');
    expect(wordsOf(next)).toContain('2 of 9 · What we see · claim 1');
    expect(await votesOn(server, 0)).toEqual({ agree: 0, disagree: 1, unsure: 0 });
  });

  test('leads from its first page to one’s answers, once there are some', async () => {
    const { join } = await servers.openServer('ready');
    const ines = join('Ines');
    const first = await ines.run('poll');
    expect(labelsOf(first)).not.toContain('My answers');
    const voted = await ines.press(first, 'They will');
    expect(labelsOf(voted)).toContain('My answers');
    const answers = await ines.press(await ines.run('poll'), 'My answers');
    expect(wordsOf(answers)).toContain('Your answers · 1 of 9');
  });

  test('shows the numbers of a claim only after one’s own vote on it, from five votes on', async () => {
    const { join } = await servers.openServer('ready');
    for (const name of ['Ines', 'Vera', 'Olga']) {
      const voter = join(name);
      await voter.press(await voter.run('poll'), 'They will');
    }
    const [kesi, tomo] = [join('Kesi'), join('Tomo')];
    const fourth = wordsOf(await kesi.press(await kesi.run('poll'), 'They will'));
    expect(fourth).toContain('Fewer than five votes so far');
    expect(fourth).not.toContain('They will 4');
    const ballot = await tomo.run('poll');
    expect(wordsOf(ballot)).not.toContain('So far');
    const next = await tomo.press(ballot, "They won't");
    expect(wordsOf(next)).toContain(
      "So far (moves every five votes): They won't 1 · They will 4 · Unsure 0",
    );
  });

  test('takes a vote back with [Undo], and the change before that too', async () => {
    const server = await servers.openServer('ready');
    const ines = server.join('Ines');
    const first = await ines.press(await ines.run('poll', { claim: 2 }), 'Wins matter');
    await ines.press(first, 'Undo');
    expect(await votesOn(server, 2)).toEqual({ agree: 0, disagree: 0, unsure: 0 });

    await ines.press(await ines.run('poll', { claim: 2 }), 'Wins matter');
    const changed = await ines.press(await ines.run('poll', { claim: 2 }), 'Wins are minor');
    expect(wordsOf(changed)).toContain('(before: Wins matter)');
    await ines.press(changed, 'Undo');
    expect(await votesOn(server, 2)).toEqual({ agree: 0, disagree: 1, unsure: 0 });
  });

  test('keeps every change of a vote', async () => {
    const { join, debate } = await servers.openServer('ready');
    const ines = join('Ines');
    for (const label of ['None does', 'Some do', 'Unsure', 'Withdraw']) {
      await ines.press(await ines.run('poll', { claim: 1 }), label);
    }
    const kept = await servers.query(
      `SELECT "from", "to" FROM "VoteChange" WHERE "debateId" = '${(await debate()).id}'
       ORDER BY "revision"`,
    );
    expect(kept).toEqual([
      { from: null, to: 'agree' },
      { from: 'agree', to: 'disagree' },
      { from: 'disagree', to: 'unsure' },
      { from: 'unsure', to: null },
    ]);
  });

  test('the same answer pressed again changes nothing, and offers nothing to undo', async () => {
    const server = await servers.openServer('ready');
    const ines = server.join('Ines');
    const ballot = await ines.run('poll', { claim: 1 });
    await ines.press(ballot, 'Some do');
    const again = await ines.press(await ines.run('poll', { claim: 1 }), 'Some do');
    expect(labelsOf(again)).not.toContain('Undo');
    expect(await votesOn(server, 1)).toEqual({ agree: 0, disagree: 1, unsure: 0 });
  });

  test('skips through all claims once, without going in circles', async () => {
    const { join } = await servers.openServer('ready');
    const ines = join('Ines');
    const { passed, answers } = await skipToTheEnd(ines);
    expect(passed).toHaveLength(9);
    expect(wordsOf(answers)).toContain('Your answers · 0 of 9');
  });

  test('asks first for claims without a vote', async () => {
    const { join } = await servers.openServer('ready');
    const ines = join('Ines');
    await ines.press(await ines.run('poll', { claim: 0 }), 'They will');
    servers.crux.aMomentLater();
    await ines.press(await ines.run('poll', { claim: 1 }), 'Some do');
    expect(wordsOf(await ines.run('poll'))).toContain('3 of 9');
  });

  test('withdraws a vote if there is one', async () => {
    const server = await servers.openServer('ready');
    const ines = server.join('Ines');
    const ballot = await ines.run('poll', { claim: 1 });
    expect(labelsOf(ballot)).not.toContain('Withdraw');
    await ines.press(ballot, 'Some do');
    const mine = await ines.run('poll', { claim: 1 });
    expect(wordsOf(mine)).toContain('Your vote: *Some do*');
    const gone = await ines.press(mine, 'Withdraw');
    expect(wordsOf(gone)).toContain('Vote withdrawn');
    expect(await votesOn(server, 1)).toEqual({ agree: 0, disagree: 0, unsure: 0 });
  });

  test('lists all nine answers at the end, from where each can be changed', async () => {
    const { join } = await servers.openServer('ready');
    const ines = join('Ines');
    let ballot = await ines.run('poll');
    for (let claim = 0; claim < 9; claim += 1) {
      servers.crux.aMomentLater();
      ballot = await ines.press(ballot, 'Unsure');
    }
    const words = wordsOf(ballot);
    expect(words).toContain('Your answers · 9 of 9');
    expect(words.match(/: \*\*Unsure\*\*/g)).toHaveLength(9);
    expect(words).toContain('Least evidence so far: claim 1');
    expect(labelsOf(ballot)).toEqual(expect.arrayContaining(['Add evidence', 'My items']));
    expect(selectIn(ballot).options[3]?.description).toBe('Your vote: Unsure');
    expect(wordsOf(await ines.choose(ballot, '3'))).toContain('4 of 9');
  });

  test('opens the form about the same claim and side with [Say why]', async () => {
    const { join } = await servers.openServer('ready');
    const ines = join('Ines');
    const next = await ines.press(await ines.run('poll', { claim: 4 }), "It mostly doesn't");
    const { form } = await ines.pressForForm(next, 'Say why');
    const chosen = JSON.stringify(form).match(/"value":"(\w+)"[^{}]*"default":true/g);
    expect(chosen?.join()).toContain('"value":"4"');
    expect(JSON.stringify(form)).toMatch(/"value":"challenges","default":true/);
  });

  test('shows the notice the first time only, and writes nothing about its member but votes', async () => {
    const { join, debate } = await servers.openServer('ready');
    const ines = join('Ines');
    const ballot = await ines.run('poll');
    expect(wordsOf(ballot)).toContain('/privacy erase');
    expect(wordsOf(await ines.run('poll'))).toContain('/privacy erase');
    const next = await ines.press(ballot, 'They will');
    expect(wordsOf(next)).not.toContain('/privacy erase');
    servers.crux.aMomentLater();
    await ines.press(next, 'Some do');
    expect(wordsOf(await ines.run('poll'))).not.toContain('/privacy erase');
    const members = await servers.query(
      `SELECT "noticedOn" FROM "Member" WHERE "debateId" = '${(await debate()).id}'`,
    );
    expect(members).toEqual([]);
  });

  test('opens at the claim that is asked for, completed while typing', async () => {
    const { join } = await servers.openServer('ready');
    const ines = join('Ines');
    expect(wordsOf(await ines.run('poll', { claim: 8 }))).toContain('9 of 9');
    const choices = await ines.complete('poll', { claim: 'trust' }, 'claim');
    expect(choices.map(({ value }) => value)).toEqual([6]);
  });
});
