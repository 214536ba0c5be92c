import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { setUpDebate } from '#debate/debates/set-up-debate.ts';
import { caller, openClaim } from './open-claim.ts';

/**
 * Two processes of 512 MB each, with the summaries of many debates due at once, as after an outage:
 * whether they make all of them, and the peak memory of each process.
 */

const PROCESSES = 2;
/** The JavaScript heap; a process's other memory comes on top. */
const HEAP_MB = 256;
const MOST_MB = 512;
const ITEMS = 40;

type Ended = { readonly code: number | string; readonly peakMb: number; readonly drawn: number };

/** Prints a line; returns what is missing or takes too much. */
export async function benchDueDebates(
  print: (line: string) => void,
  debates: number,
): Promise<string[]> {
  const opened = await openClaim(ITEMS);
  const client = new pg.Client({ connectionString: opened.url });
  await client.connect();
  try {
    const { ports, debate } = opened;
    for (let number = 1; number < debates; number += 1) {
      const guildId = String(1_400_000_000_000_000_000n + BigInt(number));
      const manager = { ...caller(0), guildId };
      const { debate: other } = await setUpDebate(ports, manager, {}, `${guildId.slice(0, -1)}9`);
      for (const table of ['Grade', 'Evidence']) await copyRows(client, table, debate.id, other.id);
    }
    await client.query(`UPDATE "Debate" SET "createdAt" = "createdAt" - interval '8 days'`);
    // Within the week that is due, whatever day it is: a summary without evidence has no picture.
    await client.query(`UPDATE "Evidence" SET "filedAt" = now() - interval '190 hours'`);
    // Each has a different picture, because a cached one costs nothing.
    await client.query(
      `UPDATE "Claim" SET "statement" = left("statement", 80) || "debateId" WHERE "number" = 0`,
    );
    const began = performance.now();
    const ended = await Promise.all(
      Array.from({ length: PROCESSES }, () => runProcess(opened.url)),
    );
    const seconds = (performance.now() - began) / 1000;
    const { rows } = await client.query(
      `SELECT count(DISTINCT "debateId")::int AS made FROM "Summary"`,
    );
    const made: number = rows[0].made;
    const kills = ended.filter(({ code }) => code !== 0).length;
    const peak = Math.max(...ended.map(({ peakMb }) => peakMb));
    const drawn = ended.reduce((sum, one) => sum + one.drawn, 0);
    print(`${debates} debates due at once, ${PROCESSES} processes`);
    print(
      `  ${made} summaries, ${drawn} pictures, ${kills} kills, at most ${peak.toFixed(0)} MB each, ${seconds.toFixed(0)} s`,
    );
    const isDone = made === debates && drawn >= debates && kills === 0;
    return isDone && peak <= MOST_MB ? [] : ['debates due at once'];
  } finally {
    await client.end();
    await opened.stop();
  }
}

/** Copies one debate's rows to another; columns that PostgreSQL computes are left out. */
async function copyRows(client: pg.Client, table: string, from: string, to: string) {
  const { rows } = await client.query<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns
     WHERE table_name = $1 AND column_name <> 'debateId' AND is_generated = 'NEVER'`,
    [table],
  );
  const columns = rows.map(({ name }) => `"${name}"`).join(', ');
  await client.query(
    `INSERT INTO "${table}" ("debateId", ${columns})
     SELECT $2, ${columns} FROM "${table}" WHERE "debateId" = $1`,
    [from, to],
  );
}

async function runProcess(url: string): Promise<Ended> {
  const file = fileURLToPath(new URL('./due-process.ts', import.meta.url));
  const child = spawn(process.execPath, [`--max-old-space-size=${HEAP_MB}`, file, url], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    said += chunk;
  });
  const [code, signal] = await once(child, 'close');
  const { peakMb = 0, drawn = 0 } = said === '' ? {} : JSON.parse(said);
  return { code: code ?? signal, peakMb, drawn };
}
