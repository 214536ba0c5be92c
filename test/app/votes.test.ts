import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/sandbox/index.ts';
import { customIdOn, membersOf, shown, wordsOf } from '../support/member-actions.ts';
import { rowsOf } from '../support/postgres/rows-of.ts';
import { useCrux } from '../support/use-crux.ts';

const ofEach = 67;
const members = 3 * ofEach;
const levels = [1, 8, 64] as const;
const boardPaceMs = 5_000;

const crux = await useCrux();
const people = membersOf(crux.sandbox);
let voters: Actor[];
/** When each edit of the board was answered, ms. */
const boardEdits: number[] = [];

beforeAll(async () => {
  await people.setUp();
  const { debate } = people.channels;
  await shown(people.manager.run('debate board'));
  const board = await people.until(
    () => people.posts(debate, /Votes and evidence/)[0],
    () => 'no board was posted',
  );
  crux.sandbox.onRequest(({ method, path }) => {
    const isBoard = method === 'PATCH' && path === `/channels/${debate}/messages/${board.id}`;
    if (isBoard) boardEdits.push(performance.now());
  });
  voters = Array.from({ length: members }, (_, n) => people.newcomer(`Voter ${n}`));
});

/** Runs a deed for every voter, with so many under way at any moment. */
async function forAll<T>(inFlight: number, deed: (actor: Actor, n: number) => Promise<T>) {
  const results: T[] = [];
  const queue = voters.entries();
  const line = async () => {
    for (const [n, actor] of queue) results.push(await deed(actor, n));
  };
  await Promise.all(Array.from({ length: inFlight }, line));
  return results;
}

const stanceOf = (n: number) => ['agree', 'disagree', 'unsure'][n % 3] ?? 'agree';

/** What is stored of one claim: rows, voters and stances of both tables. */
async function kept(claim: number) {
  const counted = (table: string, stance: string) => `
    SELECT count(*)::int AS rows, count(DISTINCT "voterKey")::int AS voters,
      count(*) FILTER (WHERE "${stance}" = 'agree')::int AS agree,
      count(*) FILTER (WHERE "${stance}" = 'disagree')::int AS disagree,
      count(*) FILTER (WHERE "${stance}" = 'unsure')::int AS unsure
    FROM "${table}" WHERE "claim" = ${claim}`;
  const [votes] = await rowsOf(crux.databaseUrl, counted('Vote', 'stance'));
  const [changes] = await rowsOf(crux.databaseUrl, counted('VoteChange', 'to'));
  return { votes, changes };
}

describe('two hundred members who vote at once', () => {
  it.each(levels)('are all counted, once each, with %i in flight', async (inFlight) => {
    const claim = levels.indexOf(inFlight) + 1;
    crux.aMomentLater();
    const ballots = await forAll(64, (actor) => shown(actor.run('poll', { claim })));
    expect(ballots).toHaveLength(members);
    const idOf = new Map(ballots.map((ballot) => [ballot.interaction_metadata?.user.id, ballot]));
    const begun = performance.now();
    const answers = await forAll(inFlight, async (actor, n) => {
      const ballot = idOf.get(actor.person.id) ?? { id: 'none' };
      const button = customIdOn(ballot, new RegExp(`:${claim}:${stanceOf(n)}$`));
      return wordsOf(await shown(actor.press(ballot.id, button)));
    });
    const seconds = (performance.now() - begun) / 1000;
    process.stdout.write(`${inFlight} in flight: ${Math.round(members / seconds)} votes/s\n`);
    for (const answer of answers) expect(answer).toMatch(/You: /);
    const each = {
      rows: members,
      voters: members,
      agree: ofEach,
      disagree: ofEach,
      unsure: ofEach,
    };
    expect(await kept(claim)).toEqual({ votes: each, changes: each });
  });

  it('are all on the board in the end, which was edited no more than once in five seconds', async () => {
    const { debate } = people.channels;
    await people.until(
      () => people.posts(debate, new RegExp(`\\b${members} members have voted`))[0],
      () => `the board says: ${people.posts(debate).map(wordsOf).join('\n')}`,
    );
    const waits = boardEdits.slice(1).map((at, n) => at - (boardEdits[n] ?? 0));
    // The pace is kept by the database's clock; how long an answer travels is not part of it.
    for (const wait of waits) expect(wait).toBeGreaterThan(boardPaceMs - 100);
    expect(boardEdits.length).toBeGreaterThan(0);
  });

  it('are refused nothing by Discord', () => {
    expect(crux.sandbox.refusals()).toEqual([]);
  });
});
