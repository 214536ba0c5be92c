import type { StatedClaim } from '#debate/summary/rules/summary-facts.ts';
import type { Made } from './made-facts.ts';

/** Titles and what would settle them, as the first debate has them. */
const CLAIMS: readonly (readonly [title: string, settles: string])[] = [
  [
    'No specialist wins reliably',
    'Tests run by outsiders that compare the best specialist with the best general model of the same months, field by field.',
  ],
  [
    'Specialist wins are minor',
    'A survey of specialist wins that lists for each the width of the task, the size of the lead, and how long it lasted.',
  ],
  [
    "The labs' silence is a clue",
    'What leading labs release and retire over the coming years, and the reasons that they give.',
  ],
  [
    'Ability carries over',
    'Experiments that add or remove one field’s data from training, all else equal, and test the other fields.',
  ],
  [
    'Limited data cannot give generality',
    'Models of equal size and training cost, on narrow against broad data, tested on tasks that neither was made for.',
  ],
  [
    'Trust needs general reasoning',
    'Error rates in real use, blind-checked by experts of the field, for specialists and general models on the same cases.',
  ],
  [
    'Only general models ahead',
    'At the horizon of this debate: the share of use and of new releases that domain-specific models have, field by field.',
  ],
  [
    'If size hits a limit',
    'Whether teams of specialists beat one general model of the same total size, once larger models stop being better.',
  ],
];

/** So many claims, the first eight with words of their own. */
export function claimsOf(count: number): StatedClaim[] {
  return Array.from({ length: count }, (_, at): StatedClaim => {
    const [title = `Claim number ${at + 1}`, settles = 'A test by outsiders.'] = CLAIMS[at] ?? [];
    return { number: at + 1, title, settles, statement: `${title}, says the essay.` };
  });
}

const OPENINGS = {
  supports: [
    'GPT-4 had no medical training of its own, yet cleared the pass mark of a licensing test by more than 20 points.',
    'A general model of 2024 solved 74 % of a coding benchmark; the best coding model of the same month solved 69 %.',
    'Of twelve finance models released in 2023, none is still offered by its maker two years later.',
  ],
  challenges: [
    'AlphaGeometry solved 25 of 30 olympiad problems; the best system before it had solved 10.',
    'A protein model of 15 billion parameters predicts structures that no general model of any size can.',
    'In radiology a narrow classifier read 1,000 scans with 4 % fewer misses than the general model it was set against.',
  ],
};

/** What an item says: two findings of its side, told in turn. */
export function textOf({ number, side }: Pick<Made, 'number' | 'side'>): string {
  const [first = '', second = ''] = [OPENINGS[side][number % 3], OPENINGS[side][(number + 1) % 3]];
  return `${first} ${second} The comparison is in table ${number} of the paper.`;
}
