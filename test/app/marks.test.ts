import type { APIMessage } from 'discord.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { isThorough } from '../support/cases.ts';
import { customIdOn, fileItem, membersOf, shown, wordsOf } from '../support/member-actions.ts';
import { rowsOf } from '../support/postgres/rows-of.ts';
import { useCrux } from '../support/use-crux.ts';

/** Presses that wait for an answer at any moment. */
const inFlight = 64;
/** An even number, more than are in flight. */
const members = isThorough ? 1_000 : 100;
const paceMs = 5_000;

const crux = await useCrux();
const people = membersOf(crux.sandbox);
/** The rebuttal as one of them sees it, with its buttons. */
let seen: APIMessage;
/** When each edit of a public message was answered, ms, by the message's id. */
const edits = new Map<string, number[]>();

/** A counterexample and its rebuttal, which falls short of it until its source was checked. */
beforeAll(async () => {
  await people.setUp();
  await shown(people.manager.run('debate board'));
  const ines = people.newcomer('Ines');
  await fileItem(ines, {
    claim: 1,
    side: 'challenges',
    text: 'MedReason-7B scored 81.2 on MedQA in 2026 while the best general model scored 79.0.',
    source: 'arXiv:2107.03374',
  });
  const tomo = people.newcomer('Tomo');
  const item = await shown(tomo.run('evidence', { id: 1 }));
  const form = await tomo.press(item.id, customIdOn(item, /^argue:rebut/));
  const text = 'GPT-6 scored 88.1 on the same MedQA in 2026, well above MedReason-7B and its 81.2.';
  const source = '10.1038/s41586-023-06747-5';
  await shown(tomo.submit(form.kind === 'modal' ? form.id : '', { text, source }));
  seen = await shown(people.newcomer('Kesi').run('evidence', { id: 2 }));
  // A check counts once an opponent is among those who give it: she argues for the other side.
  const hers = await shown(ines.run('evidence', { id: 2 }));
  const check = await crux.sandbox.forge.press({
    as: ines.person.id,
    message: hers,
    customId: checkOn(hers),
  });
  const quote = 'GPT-6 answers 88.1 % of these questions, and MedReason-7B 81.2 % of them.';
  await shown(ines.submit(check.kind === 'modal' ? check.id : '', { quote }));
  await people.until(() => posted(/0 for the essay · 1 against it/), screens);
  crux.sandbox.onRequest(({ method, path }) => {
    const id = /^\/channels\/\d+\/messages\/(\d+)$/.exec(path)?.[1];
    if (method !== 'PATCH' || id === undefined) return;
    edits.set(id, [...(edits.get(id) ?? []), performance.now()]);
  });
});

/** What opens the form of a check, which stands behind one more press. */
const checkOn = (message: APIMessage) =>
  customIdOn(message, /^mark:set:.*:2:convincing$/).replace(
    /^mark:set:(.*):convincing$/,
    'mark:check:$1',
  );

const posted = (words: RegExp) => people.posts(people.channels.debate, words)[0];
const screens = () => people.posts(people.channels.debate).map(wordsOf).join('\n---\n');

describe('a crowd of members who mark one item at once', () => {
  it('have every mark kept, once each, and see it', async () => {
    const ids = Array.from({ length: members }, (_, n) => people.newcomer(`Member ${n}`).person.id);
    const { forge } = crux.sandbox;
    const press = (as: string, customId: string) => forge.press({ as, message: seen, customId });
    const convincing = customIdOn(seen, /^mark:set:.*:2:convincing$/);
    const check = checkOn(seen);
    const fields = { quote: 'It answers 88.1 % of the questions, seven points more than before.' };
    /** Every second one has read the source, and has the form of a check on the screen. */
    const forms = new Map<string, string>();
    for (const [n, as] of ids.entries()) {
      if (n % 2 === 1) continue;
      const form = await press(as, check);
      forms.set(as, form.kind === 'modal' ? form.id : `no form but ${form.kind}`);
    }
    const begun = performance.now();
    const answers: APIMessage[] = [];
    const queue = ids.values();
    const line = async () => {
      for (const as of queue) {
        const modalId = forms.get(as);
        const marked =
          modalId === undefined ? press(as, convincing) : forge.submit({ as, modalId, fields });
        answers.push(await shown(marked));
      }
    };
    await Promise.all(Array.from({ length: inFlight }, line));
    const seconds = (performance.now() - begun) / 1000;
    process.stdout.write(`${Math.round(members / seconds)} marks/s\n`);
    for (const answer of answers) expect(wordsOf(answer)).toMatch(/#2 · rebuttal/);
    const rows = await rowsOf(
      crux.databaseUrl,
      `SELECT "kind", count(*)::int AS marks, count(DISTINCT "memberKey")::int AS members
        FROM "Mark" WHERE "number" = 2 GROUP BY "kind" ORDER BY "kind"`,
    );
    expect(rows).toEqual([
      // And hers from before.
      { kind: 'check', marks: members / 2 + 1, members: members / 2 + 1 },
      { kind: 'convincing', marks: members / 2, members: members / 2 },
    ]);
  });

  it('see board and card come to what their marks made, edited at most once in five seconds', async () => {
    const board = await people.until(() => posted(/0 for the essay · 0 against it/), screens);
    const card = await people.until(() => posted(/#1[\s\S]*rebutted/), screens);
    for (const { id } of [board, card]) {
      const at = edits.get(id) ?? [];
      expect(at.length).toBeGreaterThan(0);
      // The pace is kept by the database's clock; how long an answer travels is not part of it.
      for (const [n, time] of at.slice(1).entries()) {
        expect(time - (at[n] ?? 0)).toBeGreaterThan(paceMs - 100);
      }
    }
  });

  it('are refused nothing by Discord, and nothing went wrong', () => {
    expect(crux.sandbox.refusals()).toEqual([]);
    expect(
      crux.logged.filter((line) => ['error', 'warn'].includes(JSON.parse(line).level)),
    ).toEqual([]);
  });
});
