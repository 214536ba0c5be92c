import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Ports } from '#debate/ports.ts';
import { plainSummary } from '#debate/summary/rules/summary-lines.ts';
import { summariseDue } from '#debate/summary/summarise-due.ts';
import { createStore } from '#store/create-store.ts';
import { databaseBefore } from '../../support/postgres/database-before.ts';
import { testPorts } from '../../support/test-ports.ts';

type Row = Readonly<Record<string, unknown>>;
type Table = { readonly table: string; readonly rows: readonly Row[] };

/** All rows that version 0.1.0 wrote while it played its demo: three weeks, a fourth begun. */
const dump: readonly Table[] = gunzipSync(
  readFileSync(join(import.meta.dirname, 'dumps/version-0.1.0.ndjson.gz')),
)
  .toString()
  .split('\n')
  .map((line) => JSON.parse(line));
const rowsOf = (table: string) => dump.find((one) => one.table === table)?.rows ?? [];

/** After the last migration of version 0.1.0. */
const { client, connect, upgrade } = await databaseBefore('drift_alarm');
let ports: Ports;
let debateId = '';
let now = new Date();

beforeAll(async () => {
  // Claims refer to their debate; nothing else refers to anything.
  await fill('Debate', rowsOf('Debate'));
  for (const { table, rows } of dump) if (table !== 'Debate') await fill(table, rows);
  await upgrade();
  ports = await testPorts(createStore(connect().prisma), { now: () => now });
  debateId = String(rowsOf('Debate')[0]?.id);
});

async function fill(table: string, rows: readonly Row[]): Promise<void> {
  if (rows[0] === undefined) return;
  const columns = Object.keys(rows[0])
    .map((name) => `"${name}"`)
    .join(', ');
  await client.query(
    `INSERT INTO "${table}" (${columns})
      SELECT ${columns} FROM json_populate_recordset(NULL::"${table}", $1::json)`,
    [JSON.stringify(rows)],
  );
}

const newest = () =>
  rowsOf('Summary')
    .toSorted((a, b) => String(a.week).localeCompare(String(b.week)))
    .at(-1);

describe('a database of version 0.1.0', () => {
  it('keeps every vote and every item', async () => {
    const counts = await ports.store.votes.counts(debateId);
    const votes = [...counts.values()].reduce(
      (sum, of) => sum + of.agree + of.disagree + of.unsure,
      0,
    );
    expect(votes).toBe(rowsOf('Vote').filter(({ stance }) => stance !== null).length);
    for (const { number, text, source } of rowsOf('Evidence')) {
      expect(await ports.store.evidence.find(debateId, Number(number))).toMatchObject({
        text,
        source,
      });
    }
  });

  it('shows old checks as ones from before, and counts old disputes with what they quote', async () => {
    const marks = await ports.store.marks.onSources(debateId);
    const disputes = rowsOf('Rating').filter(({ value }) => value === 'disputed');
    expect(disputes.length).toBeGreaterThan(0);
    expect(marks).toHaveLength(disputes.length);
    const highest = Math.max(...rowsOf('Evidence').map(({ number }) => Number(number)));
    for (const { number, raterKey, quote } of disputes) {
      expect(marks).toContainEqual(
        expect.objectContaining({
          number,
          memberKey: raterKey,
          kind: 'dispute',
          quote,
          highestNumber: highest,
        }),
      );
    }
    const checked = rowsOf('Rating').filter(({ value }) => value === 'checked');
    const numbers = [...new Set(checked.map(({ number }) => Number(number)))];
    const counts = await ports.store.marks.counts(debateId, numbers);
    const isBefore = [...counts.values()].reduce((sum, of) => sum + of.before, 0);
    expect(isBefore).toBe(checked.length);
    expect([...counts.values()].every(({ check }) => check === 0)).toBe(true);
  });

  it('knows every post by its columns, and where it is', async () => {
    const { rows } = await client.query(
      `SELECT "kind", "number", "week", "summaryKind", "messageId" FROM "Post"`,
    );
    expect(rows).toHaveLength(rowsOf('Post').length);
    for (const post of rowsOf('Post')) {
      const [kind = '', word = '', summaryKind] = String(post.key).split(':');
      const found = rows.filter(({ messageId }) => messageId === post.messageId);
      expect(found).toMatchObject([
        {
          kind,
          ...(kind === 'card' ? { number: Number(word) } : {}),
          ...(kind === 'summary' ? { week: word, summaryKind } : {}),
        },
      ]);
    }
  });

  it('reads its summaries as they were', async () => {
    const old = newest();
    const content = old?.content as { lines: Parameters<typeof plainSummary>[0] };
    const found = await ports.store.summaries.newest(debateId);
    expect(found?.rules).toBe('rules/1');
    expect(found?.content.lines).toEqual(content.lines);
    expect(plainSummary(found?.content.lines ?? [])).toContain('Evidence');
  });

  it('goes on with the week that runs, by the new rules, and compares nothing across them', async () => {
    now = new Date(new Date(String(newest()?.endsAt)).getTime() + 7 * 24 * 3_600_000 + 60_000);
    await summariseDue(ports, debateId);
    const made = await ports.store.summaries.newest(debateId);
    expect(made?.rules).toBe('rules/2');
    const told = plainSummary([...(made?.content.lines ?? []), ...(made?.content.notes ?? [])]);
    expect(told).toContain('The rules changed since last week');
    expect(told).not.toContain('went from');
    expect(told).not.toMatch(/\(last week \d+ : \d+\)/);
    const [row] = (
      await client.query(`SELECT "content" FROM "Summary" WHERE "week" = $1`, [newest()?.week])
    ).rows;
    expect(row?.content).toEqual(newest()?.content);
  });
});
