import type { Sandbox } from '../../src/sandbox/index.ts';
import type { Answers } from './answers.ts';
import type { ProbedProgram } from './program.ts';
import type { Tally } from './send-all.ts';
import { isOurs, THROWN } from './thrown.ts';

/** If the heap grows beyond this many times that of the first fifth, memory is leaking. */
const MOST_GROWTH = 1.3;
/** How long the answer to a deferral may take, ms. */
const FOLLOWED_WITHIN_MS = 15_000;
const SHOWN = 8;

const NOT_SENT = /an answer could not be sent/;

export type Judged = {
  readonly tally: Tally;
  readonly answers: Answers;
  readonly program: ProbedProgram;
  /** Bytes in use after each fifth. */
  readonly heaps: readonly number[];
  readonly discord: Pick<Sandbox, 'refusals'>;
};

/** The table that a run ends with, and whether anything in it is wrong. */
export async function judge(judged: Judged): Promise<{ text: string; isWrong: boolean }> {
  const { tally, answers, program, heaps, discord } = judged;
  const late = performance.now() + FOLLOWED_WITHIN_MS;
  while (answers.unfinished().length > 0 && performance.now() < late) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const linesWith = (pattern: RegExp) => program.lines.filter((line) => pattern.test(line));
  const [allThrown, notSent] = [linesWith(THROWN), linesWith(NOT_SENT)];
  const thrown = allThrown.filter(isOurs);
  const refusals = discord
    .refusals()
    .filter(({ status }) => status === 400)
    .map(({ method, path, answer }) => `${method} ${path}: ${JSON.stringify(answer)}`);
  const refused = [...answers.refused, ...refusals];
  const unfinished = answers.unfinished().filter((token) => tally.mustBeAnswered.has(token));
  const [first = 0, last = 0] = [heaps[0], heaps.at(-1)];
  const growth = last / first;
  const end = program.end();
  const faults = [
    ...(end === undefined ? [] : [`the program ended with ${end}: ${program.lines.at(-1)}`]),
    ...tally.worst(),
    ...thrown.slice(0, SHOWN).map((line) => line.slice(0, 900)),
    ...refused.slice(0, SHOWN),
    ...unfinished.slice(0, SHOWN).map((token) => `${token} was deferred and never answered`),
    ...(growth <= MOST_GROWTH ? [] : [`the heap has grown to ${growth.toFixed(2)} times`]),
  ];
  const text = [
    tally.table(),
    '',
    `unanswered, late or with an apology: ${tally.faults.length} · deferred for good: ${unfinished.length}`,
    `thrown and not caught: ${thrown.length} (and by the library: ${allThrown.length - thrown.length}) · not sent: ${notSent.length} · refused bodies: ${refused.length}`,
    `heap after each fifth, MB: ${heaps.map((bytes) => (bytes / 1e6).toFixed(1)).join(', ')} · last to first: ${growth.toFixed(2)} (at most ${MOST_GROWTH})`,
    ...(faults.length === 0 ? ['nothing broke'] : ['WRONG:', ...faults.map((one) => `  ${one}`)]),
  ].join('\n');
  return { text, isWrong: faults.length > 0 };
}
