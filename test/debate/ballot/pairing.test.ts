import { expect, it } from 'vitest';
import { castVote } from '#debate/ballot/cast-vote.ts';
import { stances } from '#debate/ballot/rules/votes.ts';
import type { Debate } from '#debate/core/debate.ts';
import { newId } from '#debate/core/new-id.ts';
import { fileEvidence } from '#debate/evidence/file-evidence.ts';
import { setMark } from '#debate/marks/set-mark.ts';
import { summariseDue } from '#debate/summary/summarise-due.ts';
import { member, useStage } from '../../support/stage.ts';

const stage = await useStage({ own: true });

const MEMBERS = Array.from({ length: 60 }, (_, number) => number + 1);

/** Members come one after the other; each votes, files, and marks the item before. */
async function actInTurn(debate: Debate): Promise<void> {
  const { ports } = stage;
  for (const number of MEMBERS) {
    stage.setTime(new Date(Date.UTC(2026, 10, 21, 12, number)).toISOString());
    const caller = member(debate, number);
    const stance = stances[number % 3] ?? 'agree';
    await castVote(ports, debate, caller, { claim: number % 4, stance });
    if (number % 5 === 0) await castVote(ports, debate, caller, { claim: 0, stance: 'unsure' });
    const claim = (number % 3) + 1;
    await fileEvidence(ports, debate, caller, {
      formId: newId(),
      claim,
      side: 'supports',
      target: null,
      text: `Test ${number} of 2025 has the general model ahead of the other by ${number} points.`,
      source: `https://example.org/paper-${number}`,
    });
    if (number === 1) continue;
    const mark = { number: number - 1, kind: 'convincing', quote: null } as const;
    await setMark(ports, debate, caller, mark);
  }
}

type Row = Readonly<Record<string, unknown>>;

/** Every table as a dump has it: its rows in the order in which they lie. */
async function dump(): Promise<Map<string, readonly Row[]>> {
  const { rows: tables } = await stage.pool.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables
      WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
  );
  const found = new Map<string, readonly Row[]>();
  for (const { name } of tables) {
    const { rows } = await stage.pool.query<Row>(`SELECT * FROM "${name}"`);
    found.set(name, rows);
  }
  return found;
}

/** Members in the order of a table's rows, and of each of its columns, both ways. */
function ordersOf(rows: readonly Row[], keys: ReadonlyMap<string, number>): number[][] {
  const whose = (row: Row) =>
    Object.values(row).flatMap((value) =>
      keys.has(String(value)) ? [keys.get(String(value))] : [],
    );
  const membersIn = (ordered: readonly Row[]) => [
    ...new Set(ordered.flatMap(whose).filter((one) => one !== undefined)),
  ];
  const columns = Object.keys(rows[0] ?? {}).filter(
    (column) => !rows.some((row) => keys.has(String(row[column]))),
  );
  const rank = (value: unknown) =>
    value instanceof Date ? value.getTime() : typeof value === 'number' ? value : String(value);
  const sorted = columns.map((column) =>
    rows.toSorted((a, b) => {
      const [one, other] = [rank(a[column]), rank(b[column])];
      return one < other ? -1 : one > other ? 1 : 0;
    }),
  );
  return [rows, ...sorted]
    .map(membersIn)
    .filter((order) => order.length > MEMBERS.length / 2)
    .flatMap((order) => [order, order.toReversed()]);
}

/** The most members that any two orders of two tables, or of one, put side by side. */
async function paired(): Promise<number> {
  const { pseudonyms } = stage.ports;
  const id = (number: number) => member({ guildId: '1' }, number).userId;
  const keysBy = (of: (userId: string) => string) =>
    new Map(MEMBERS.map((number) => [of(id(number)), number]));
  const [voters, authors] = [keysBy(pseudonyms.voter), keysBy(pseudonyms.author)];
  const tables = [...(await dump()).values()];
  const votersIn = tables.flatMap((rows) => ordersOf(rows, voters));
  const authorsIn = tables.flatMap((rows) => ordersOf(rows, authors));
  expect(votersIn.length * authorsIn.length).toBeGreaterThan(100);
  const matches = votersIn.flatMap((order) =>
    authorsIn.map((other) => order.filter((one, at) => other[at] === one).length),
  );
  return Math.max(...matches);
}

it('once a period has ended, no order, time or number in any table pairs votes with authors', async () => {
  const debate = await stage.newDebate();
  await actInTurn(debate);
  // What remains until then, as PRIVACY.md says: the order in which the rows came.
  expect(await paired()).toBe(MEMBERS.length);
  stage.setTime('2026-11-23T09:00:10Z');
  await summariseDue(stage.ports, debate.id);
  // Two orders by chance have one member in the same place, and fifteen not once in 10^12 pairs.
  expect(await paired()).toBeLessThan(MEMBERS.length / 4);
});
