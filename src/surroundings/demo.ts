import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startOf, weekOf } from '#debate/core/rules/week.ts';
import { saidVerdict } from '#debate/summary/rules/frozen-reason.ts';
import { plainSummary } from '#debate/summary/rules/summary-lines.ts';
import { numberWords } from '#debate/tally/rules/verdict-sentence.ts';
import type { Started, StartedSandbox } from '../started.ts';
import { createGradesWait } from './grades-wait.ts';

/** How long before the demo's first act the bot joins its server. */
const MOMENT_MS = 60_000;
/** From Monday, 00:00, to one minute after the summary that ends the demo. */
const LAST_SLOT_MS = (9 * 60 + 1) * 60_000;

/** Monday, 00:00: the demo covers the three weeks before it, and ends at 09:00 of that day. */
function mondayOf(now: number): Date {
  // Its last summary must not be in the future.
  return startOf(weekOf(new Date(now - LAST_SLOT_MS), 'UTC'), 'UTC');
}

/** The moment before a demo that is yet to be played; undefined if it was played or has started. */
export async function momentBeforeDemo(dataDir: string): Promise<Date | undefined> {
  const { demoStart, demoState } = await import('../sandbox/demo/index.ts');
  if (demoState(join(dataDir, 'sandbox')) !== 'none') return undefined;
  return new Date(demoStart(mondayOf(Date.now())).getTime() - MOMENT_MS);
}

/**
 * Plays the demo in the sandbox, or the rest of it after an interruption, unless people have set up
 * a debate themselves. With a model, each week of the demo waits in real time for its grades, up to
 * a limit.
 */
export async function playDemoOnce(
  started: Started,
  dataDir: string,
  say: (words: string) => void,
  tell?: (done: number, of: number) => void,
): Promise<void> {
  const { sandbox, store } = started;
  if (sandbox === undefined) return;
  const { demoState, playDemo } = await import('../sandbox/demo/index.ts');
  const folder = join(dataDir, 'sandbox');
  const { discord, clock } = sandbox;
  const state = demoState(folder);
  const isTheirs = state === 'none' && (await store.debates.allOpen()).length > 0;
  if (state === 'done' || isTheirs) return clock.set(null);
  const monday = mondayOf(Date.now());
  const gradesCame = createGradesWait({ left: started.gradesBeforeDue, say });
  const tick = async () => {
    await gradesCame();
    await started.runTick();
  };
  await playDemo({ sandbox: discord, folder, monday, setTime: clock.set, tick, tell });
}

/**
 * Makes members of the demo act between two moments; resolves to a sentence about what they did.
 */
export async function liveBetween(
  { discord, clock }: StartedSandbox,
  from: Date,
  to: Date,
): Promise<string> {
  const { live } = await import('../sandbox/demo/index.ts');
  return await discord.quietly(() => live({ sandbox: discord, from, to, setTime: clock.set }));
}

/**
 * The newest summary of the sandbox's debate as plain text; undefined if there is none. Its data
 * and its picture are saved in `dataDir`, and the last lines name the files.
 */
export async function summaryText(started: Started, dataDir: string): Promise<string | undefined> {
  const { sandbox, store } = started;
  const guild = sandbox?.discord.guilds()[0];
  const debate = guild === undefined ? null : await store.debates.latestIn(guild.id);
  if (debate === null) return undefined;
  const summary = await store.summaries.newest(debate.id);
  if (summary === null) return undefined;
  const { lines, tally, claims } = summary.content;
  const verdicts = tally.claims.map((claim) => {
    const { number, word } = claim;
    const title = claims.find((one) => one.number === number)?.title ?? '';
    const numbers = word === 'too-little' ? '' : `, ${numberWords(claim)}`;
    return `  ${number}. ${title}: ${saidVerdict(claim)}${numbers}`;
  });
  const [[picture], record] = await Promise.all([
    started.paint(debate, summary).then(({ week }) => week),
    store.records.find(debate.id, summary.week, summary.kind),
  ]);
  const data = record && (await keep(dataDir, 'week.json', record.text));
  const drawn = picture && (await keep(dataDir, picture.name, picture.png));
  const named = [
    ...(data ? [`data: ${data} (npm run recompute -- FILE computes it again)`] : []),
    ...(drawn ? [`picture: ${drawn}`] : []),
  ];
  return [
    plainSummary(lines),
    '',
    'All claims, for the essay : against it',
    ...verdicts,
    ...(named.length === 0 ? [] : ['', ...named]),
  ].join('\n');
}

/** Saves a file, replacing an older one of the same name, and returns its path. */
async function keep(dataDir: string, name: string, content: string | Uint8Array): Promise<string> {
  const path = join(dataDir, name);
  await writeFile(path, content);
  return path;
}
