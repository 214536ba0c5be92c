import { tallyDebate } from '#debate/tally/rules/tally-debate.ts';
import type { Word } from '#debate/tally/rules/word.ts';
import { printTable, type Report } from './report.ts';
import { attackedDebate, type Honest, type Ring } from './ring.ts';

const SIZES: readonly (readonly [essay: number, challengers: number, items: number])[] = [
  [6, 1, 1],
  [8, 1, 2],
  [12, 3, 2],
  [20, 4, 2],
  [40, 8, 1],
];

/** Nobody; then people whose preprints nobody has checked; then the same with checked papers. */
const HONEST: readonly Honest[] = [
  { essay: 0, challengers: 0, items: 1, isChecked: false },
  ...[false, true].flatMap((isChecked) =>
    SIZES.map(([essay, challengers, items]) => ({ essay, challengers, items, isChecked })),
  ),
];

/** Numbers of traitors tried; the best one counts. */
const TRAITORS = [0, 1, 2, 3, 4, 5];

/** Smaller and larger rings than these are not tried. */
const LEAST_ACCOUNTS = 3;
const MOST_ACCOUNTS = 60;

/** Table 3: how many accounts make one claim of eight lean to the challengers, or clearly so. */
export function printAccountsNeeded(report: Report): void {
  report.print('## 3. Accounts needed for a word against honest people, one claim of eight\n');
  const head = ['honest people, for : against', 'Leans', 'Clear', 'all young: Leans', 'Clear'];
  const rows = HONEST.values().map((honest) => {
    const name = nameOf(honest);
    const cells = [false, true].flatMap((isYoung) => {
      report.progress(`table 3, ${name}`);
      const leans = accountsFor(honest, isYoung, ['slight', 'firm'], LEAST_ACCOUNTS);
      return [leans, accountsFor(honest, isYoung, ['firm'], leans)];
    });
    return [
      name,
      ...cells.map((cell) => (cell > MOST_ACCOUNTS ? `over ${MOST_ACCOUNTS}` : `${cell}`)),
    ];
  });
  printTable(report, head, rows);
}

function nameOf({ essay, challengers, items, isChecked }: Honest): string {
  if (essay + challengers === 0) return 'nobody';
  const what = isChecked ? 'checked paper' : 'preprint';
  return `${essay}:${challengers}, ${items === 1 ? `a ${what}` : `${items} ${what}s`} each`;
}

/** The size of the smallest ring, from so many accounts on, that makes one of the words. */
function accountsFor(
  honest: Honest,
  isYoung: boolean,
  words: readonly Word[],
  from: number,
): number {
  for (let accounts = from; accounts <= MOST_ACCOUNTS; accounts += 1) {
    const rings = TRAITORS.map((traitors): Ring => ({ accounts, traitors, isYoung }));
    if (rings.some((ring) => words.includes(wordFor(honest, ring)))) return accounts;
  }
  return MOST_ACCOUNTS + 1;
}

function wordFor(honest: Honest, ring: Ring): Word {
  const [claim] = tallyDebate(attackedDebate(honest, ring, 1)).claims;
  return claim?.leader === 'challengers' ? claim.word : 'open';
}
