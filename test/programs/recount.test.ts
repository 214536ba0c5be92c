import { describe, expect, it } from 'vitest';
import type { Stance } from '#debate/ballot/rules/votes.ts';
import type { Debate } from '#debate/core/debate.ts';
import { recountAll } from '../../src/programs/recount.ts';
import { runNode } from '../support/run-node.ts';
import { seeded } from '../support/seeded.ts';
import { useStage } from '../support/stage.ts';

const stage = await useStage({ own: true });

async function recounted(): Promise<string[]> {
  const lines: string[] = [];
  await recountAll(stage.store.recounts, (line) => lines.push(line));
  return lines;
}

/** Votes, changes, withdrawals, erasures and ends of periods, many of them at once. */
async function playAtRandom({ id }: Debate, random: () => number): Promise<void> {
  const { votes, members } = stage.store;
  const among = <T>(all: readonly T[]) => all[Math.floor(random() * all.length)];
  const voter = () => `${id} voter ${Math.floor(random() * 30)}`;
  const words: readonly (Stance | null)[] = ['agree', 'disagree', 'unsure', null];
  for (let round = 0; round < 12; round += 1) {
    const presses = Array.from({ length: 20 }, () => ({
      ...{ debateId: id, claim: Math.floor(random() * 4), voterKey: voter() },
      stance: among(words) ?? null,
    }));
    const others = [members.erase(`${id} author`, voter(), new Date())];
    const ends = round % 4 === 3 ? [votes.endPeriod(id, `2026-W${round}`, new Date())] : [];
    await Promise.all([...presses.map((press) => votes.cast(press)), ...others, ...ends]);
  }
}

describe('npm run recount', () => {
  it('finds every counter right after random votes, changes, withdrawals and erasures at once', async () => {
    const debates = [await stage.newDebate(), await stage.newDebate()];
    const random = seeded(7);
    await Promise.all(debates.map((debate) => playAtRandom(debate, random)));
    const counts = await stage.store.votes.counts(debates[0]?.id ?? '');
    expect(counts.size).toBe(4);
    const right = debates.map(({ id }) => `debate ${id}: all counters are right`).toSorted();
    expect(await recounted()).toEqual([...right, 'debates: 2, counters mended: 0']);
  });

  it('tells what differs and mends it', async () => {
    const [first] = await stage.store.recounts.debates();
    const { pool } = stage;
    const before = await stage.store.votes.counts(String(first));
    const voters = await stage.store.votes.voters(String(first));
    const agree = before.get(2)?.agree ?? 0;
    await pool.query(
      `UPDATE "VoteCount" SET "agree" = "agree" + 3 WHERE "debateId" = $1 AND "claim" = 2`,
      [first],
    );
    await pool.query(`UPDATE "Poll" SET "voters" = 999 WHERE "debateId" = $1`, [first]);
    const told = await recounted();
    expect(told).toContain(`debate ${first}: voters: 999 was kept, ${voters} counted; mended`);
    expect(told).toContain(
      `debate ${first}: claim 2, agree: ${agree + 3} was kept, ${agree} counted; mended`,
    );
    expect(told.at(-1)).toBe('debates: 2, counters mended: 2');
    expect(await stage.store.votes.counts(String(first))).toEqual(before);
    expect((await recounted()).at(-1)).toBe('debates: 2, counters mended: 0');
  });

  it('is a program that opens the database, tells its help, and refuses what it does not know', async () => {
    const { code, out } = await run([]);
    expect({ code, last: out.trim().split('\n').at(-1) }).toEqual({
      ...{ code: 0, last: 'debates: 2, counters mended: 0' },
    });
    expect(await run(['--help'])).toMatchObject({ code: 0, error: '' });
    expect(await run(['--no'])).toMatchObject({
      code: 2,
      error: 'unknown option --no: see --help\n',
    });
    expect((await run([], { DATABASE_URL: 'nowhere' })).error).toMatch(/^DATABASE_URL should be/);
  });
});

/** The program with this stage's database. */
async function run(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const own = { DATABASE_URL: stage.url, PSEUDONYM_KEY: 'k'.repeat(32), ...env };
  return await runNode(['src/programs/recount.ts', ...args], own);
}
