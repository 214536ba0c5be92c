import { setTimeout as pause } from 'node:timers/promises';
import type { Outcome } from '../../src/sandbox/index.ts';
import type { Visitor } from './visitor.ts';

/** What people do in a debate that is under way, so that each screen is seen once. */

/** Pause between votes: one on a claim that has only just appeared would not count. */
const readAClaim = () => pause(1_000);

const TEXT =
  'MedReason-7B scores 71.2 % on MedQA, while GPT-4o without any medical training scores 88.9 % on the same questions (Lee et al. 2025).';
const OTHER =
  'A lawyer told me that the tuned model of her firm found every precedent in a week of work with it.';

const form = (claim: number, text: string, source: string) => ({
  claim: [String(claim)],
  side: 'supports',
  text,
  source,
});

/** Somebody who looks around and votes for the first time. */
export async function newcomer(noor: Visitor): Promise<void> {
  await noor.run('help');
  await noor.run('thesis');
  await noor.run('thesis', { claim: 1 });
  const ballot = await noor.run('poll');
  const second = await noor.press(ballot, 'They will');
  await readAClaim();
  const third = await noor.press(second, 'None does');
  await readAClaim();
  const skipped = await noor.press(third, 'Skip');
  await noor.press(skipped, 'Unsure');
  await noor.run('poll', { claim: 3 });
  const summary = await noor.run('summary');
  await noor.press(summary, 'All claims');
  await noor.press(summary, 'How judged');
  await noor.run('privacy export');
  await noor.run('privacy name', { show: false });
}

/** The same person reads what was filed. */
export async function reader(noor: Visitor, item: number): Promise<void> {
  const list = await noor.run('evidence', { claim: 1 });
  await noor.press(list, 'Less convincing ▶').catch(() => undefined);
  await noor.run('evidence', { claim: 1, side: 'supports' });
  await noor.run('evidence', { mine: true });
  await noor.run('evidence', { query: 'medical model' });
  await noor.run('evidence', { query: 'medcial model' });
  await noor.run('evidence', { query: 'zzyzx' });
  await noor.complete('evidence', 'query', 'astro');
  await noor.complete('evidence', 'id', '3');
  await noor.complete('thesis', 'claim', '');
  const opened = await noor.run('evidence', { id: item });
  await noor.press(opened, 'How was this judged?');
  const marked = await noor.press(opened, 'Convincing');
  // Only offered to those who voted on the item's claim.
  await noor.press(marked, 'It changed my vote').catch(() => undefined);
  const choice = await noor.press(marked, 'Check or dispute the source');
  const check = await noor.press(choice, 'Check');
  await noor.submit('checks with too short a quotation', check, { quote: 'too short' });
  const again = await noor.press(choice, 'Check');
  const quote = 'outperforms all earlier systems on this benchmark by a wide margin';
  await noor.submit('checks', again, { quote });
}

/** Files, and is refused in the ways that happen. */
export async function author(noor: Visitor, item: number): Promise<void> {
  const short = await noor.run('argue', { claim: 1, side: 'supports' });
  const refused = await noor.submit('files too little', short, form(1, 'AI is great.', ''));
  const resent = await noor.press(refused, 'Edit and resend');
  const paper = '10.1038/s41598-025-97131-y';
  const filed = await noor.submit('files with a source', resent, form(1, TEXT, paper));
  const own = await noor.press(filed, 'See it');
  await noor.press(own, 'How was this judged?');
  const bare = await noor.run('argue');
  const opinion = await noor.submit('files an opinion', bare, form(2, OTHER, ''));
  const link = await noor.press(opinion, 'Add link');
  await noor.submit('adds what is no link', link, { source: 'not a link at all' });
  const twice = await noor.run('argue');
  await noor.submit('files the same again', twice, form(2, OTHER, 'https://example.org/not found'));
  await noor.press(own, 'Edit');
  await noor.press(own, 'Concede');
  const rebut = await noor.press(await noor.run('evidence', { id: item }), 'Rebut');
  await noor.submit('rebuts', rebut, { text: `Not so: ${TEXT}`, source: '' });
  await noor.run('evidence', { mine: true });
  await noor.run('evidence', { id: 9_999 });
  await noor.run('summary', { week: '2020-W01' });
  await noor.press(own, 'Withdraw');
  for (const nth of [1, 2, 3]) {
    const more = await noor.run('argue');
    const text = `${TEXT} Case ${nth} of a row that ends at the limit of a day, number ${nth * 7}.`;
    if (more.kind === 'modal') await noor.submit(`files more, ${nth}`, more, form(3, text, ''));
  }
}

export async function moderator(odin: Visitor, item: number): Promise<void> {
  await odin.run('help');
  await odin.run('moderate queue');
  await odin.run('moderate hide', { id: item, reason: 'It names a private person.' });
  await odin.run('moderate restore', { id: item });
}

/** Runs the debate; the last of it closes it. */
export async function manager(mara: Visitor): Promise<Outcome> {
  await mara.run('help');
  await mara.run('debate setup');
  await mara.run('debate setup', { timezone: 'Europe/Berlin', hour: 9 });
  await mara.run('debate setup', { timezone: 'Berlin' });
  await mara.run('debate status');
  await mara.run('debate board');
  await mara.run('debate post-summary');
  await mara.run('debate export');
  await mara.run('debate pause');
  await mara.run('poll');
  await mara.run('debate pause');
  await mara.run('debate resume');
  return await mara.run('debate close');
}

/** The screens of people who have no part in the debate, or no longer. */
export async function stranger(tomo: Visitor): Promise<void> {
  await tomo.run('argue', { claim: 0 });
  await tomo.run('thesis', { claim: 99 });
  await tomo.run('evidence', { query: '?!' });
  await tomo.run('debate status');
  await tomo.run('privacy export');
}
