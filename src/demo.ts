import { join } from 'node:path';
import type { Started } from './app.ts';
import { plainSummary } from './debate/rules/summary-facts.ts';
import { verdictWords } from './debate/rules/verdict-words.ts';
import { startOf, weekOf } from './debate/rules/week.ts';

/**
 * Plays the demo in the sandbox, or the rest of it after an interruption; a debate that people
 * set up themselves is left alone.
 */
export async function playDemoOnce({ sandbox, store }: Started, dataDir: string): Promise<void> {
  if (sandbox === undefined) return;
  const { demoState, playDemo } = await import('./sandbox/demo/play.ts');
  const folder = join(dataDir, 'sandbox');
  const state = demoState(folder);
  if (state === 'done') return;
  if (state === 'none' && (await store.debates.allOpen()).length > 0) return;
  const monday = startOf(weekOf(new Date(), 'UTC'), 'UTC');
  const { discord, clock } = sandbox;
  await playDemo({ sandbox: discord, folder, monday, setTime: clock.set });
}

/** The newest summary of the sandbox's debate as plain text; undefined when there is none. */
export async function summaryText({ sandbox, store }: Started): Promise<string | undefined> {
  const guild = sandbox?.discord.guilds()[0];
  const debate = guild === undefined ? null : await store.debates.latestIn(guild.id);
  if (debate === null) return undefined;
  const summary = await store.summaries.newest(debate.id);
  if (summary === null) return undefined;
  const { lines, tally, claims } = summary.content;
  const verdicts = tally.claims.map(({ number, tally: of }) => {
    const title = claims.find((claim) => claim.number === number)?.title ?? '';
    return `  ${number}. ${title}: essay ${of.essay} : ${of.challengers} challengers, ${verdictWords(of.verdict)}`;
  });
  return [plainSummary(lines), '', ...verdicts].join('\n');
}
