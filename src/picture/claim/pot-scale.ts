import { SIDE_WORDS } from '#debate/core/rules/side-words.ts';
import type { ClaimPicture } from '#debate/summary/rules/pictures/claim-picture.ts';
import { POT } from '#debate/tally/rules/constants.ts';
import { potWords } from '#debate/tally/rules/explain/pot-words.ts';
import type { Camp } from '#debate/tally/rules/types.ts';
import { wordName } from '#debate/tally/rules/verdict-words.ts';
import { MARGIN, type Placing, type Shape, stack, stroke, WIDTH } from '../scene.ts';
import { line, quiet, SMALL, type Style } from '../wording.ts';

/** The smallest pot that the scale shows; smaller ones are drawn at its end. */
const LEAST = 0.1;
const LEFT = MARGIN + 6;
const RIGHT = WIDTH - MARGIN - 6;
const WORDS = 16;
const SCALE = 20;
const DECIDING = 4.5;
const ALL = 6.5;

type Pots = Pick<ClaimPicture, 'pot' | 'potAll' | 'clearFrom'>;

/**
 * Both sides' pots on one logarithmic scale, with marks where a pot starts, where a lean begins and
 * where a clear lead begins. A filled dot is the deciding pot, a ring the pot of all members.
 */
export function potScale(pots: Pots): Placing {
  return (top) =>
    stack(top, [0, row(pots, 'essay')], [4, row(pots, 'challengers')], [2, marks(pots)]);
}

/** The position of a pot; the scale ends at ten times the pot of a clear lead. */
function potX(pot: number, clearFrom: number): number {
  const decades = Math.log10((10 * clearFrom) / LEAST);
  const share = Math.log10(Math.max(pot, LEAST) / LEAST) / decades;
  return LEFT + (RIGHT - LEFT) * Math.min(1, share);
}

function row({ pot, potAll, clearFrom }: Pots, camp: Camp): Placing {
  const name = SIDE_WORDS[camp === 'essay' ? 'supports' : 'challenges'];
  const own: Style = { size: SMALL, weight: 600, tone: camp };
  const [deciding, full] = [potX(pot[camp], clearFrom), potX(potAll[camp], clearFrom)];
  return (top) => {
    const y = top + WORDS + SCALE / 2;
    const dot = (x: number, radius: number, look: 'filled' | 'outline'): Shape => {
      return { kind: 'dot', x, y, radius, tone: camp, look };
    };
    return {
      shapes: [
        line(`${name}: ${potWords(pot[camp])}`, own, MARGIN, top),
        line(`with everybody ${potWords(potAll[camp])}`, quiet, WIDTH - MARGIN, top, 'end'),
        stroke([LEFT, y], [RIGHT, y], 'rule', 1),
        ...thresholds(clearFrom).map(({ x }) => stroke([x, y - 6], [x, y + 6], 'ink', 1.4)),
        ...(full - deciding > ALL ? [stroke([deciding, y], [full - ALL, y], camp, 2)] : []),
        dot(full, ALL, 'outline'),
        dot(deciding, DECIDING, 'filled'),
      ],
      height: WORDS + SCALE,
    };
  };
}

function thresholds(clearFrom: number) {
  return [
    { pot: 1, word: 'start' },
    { pot: POT.claim, word: wordName('slight') },
    { pot: clearFrom, word: wordName('firm') },
  ].map((mark) => ({ ...mark, x: potX(mark.pot, clearFrom) }));
}

/** What the marks mean, below both scales. */
function marks({ clearFrom }: Pots): Placing {
  return (top) => ({
    shapes: thresholds(clearFrom).flatMap(({ x, pot, word }) => [
      line(String(pot), { ...quiet, weight: 600, tone: 'ink' }, x, top, 'middle'),
      line(word, quiet, x, top + 15, 'middle'),
    ]),
    height: 31,
  });
}
