import { wordSet as words } from '../word-set.ts';

/** Words that negate what follows them in their clause. */
export const NEGATIONS = words(
  "not no never without neither nor nobody nothing none cannot hardly lacks lacked lacking n't nowhere",
);

/**
 * The direction of a comparison, separately for level and size, since the smaller may be the
 * better.
 */
export type Direction = 'up' | 'down' | 'level' | 'larger' | 'smaller';

export const DIRECTIONS: Readonly<Record<Direction, ReadonlySet<string>>> = {
  up: words(
    'above over more better higher ahead lead leads led leading beat beats beaten outscore outscores outscored outperform outperforms outperformed exceed exceeds exceeded surpass surpasses surpassed overtook overtakes gain gains gained rise rises rose rising raise raised raises win wins won winning improve improves improved first best jump jumped strongest highest greater helps help helped improvement advantage edge succeeds succeeded',
  ),
  down: words(
    'below under less fewer worse lower behind trail trails trailed trailing lose loses lost losing fall falls fell falling drop drops dropped decline declined last worst lowest weaker weakest lag lags lagged loss losses worsen worsens worsened hurts hurt harms harmed degrades degraded fails failed shrinks shrank',
  ),
  level: words(
    'level match matches matched equal equals equalled tied tie ties near similar comparable',
  ),
  larger: words('larger bigger largest biggest'),
  smaller: words('smaller smallest'),
};

export const OPPOSITE: Readonly<Record<Direction, Direction | undefined>> = {
  up: 'down',
  down: 'up',
  level: undefined,
  larger: 'smaller',
  smaller: 'larger',
};

/** Groups of words: a sentence may use a word of one only if its item does. */
export const GROUPS: Readonly<
  Record<'quantity' | 'cause' | 'modal', readonly ReadonlySet<string>[]>
> = {
  quantity: [
    words('all every each always everywhere everything everybody any anything'),
    words('entire entirely whole wholly completely fully flawless perfect perfectly'),
    words('most mostly majority usually mainly generally largely'),
    words('many several numerous'),
    words('some few sometimes certain partly part'),
    words('only alone solely exclusively merely'),
    words('exactly precisely'),
    words('twice double doubled doubles'),
    words('average'),
  ],
  cause: [
    words(
      'because therefore thus hence caused causes causing due thanks owing consequently explains explain explained reason reasons why results resulted',
    ),
    words(
      'proves proven prove proved shows show showed shown means implies demonstrates suggests suggest indicates',
    ),
  ],
  modal: [
    words('may might could perhaps possibly maybe seems seem appears appear likely probably'),
    words('must should ought'),
    words('will'),
    words('would'),
    words(
      'confirmed confirms confirm certainly clearly definitely undoubtedly surely indeed independent independently verified',
    ),
    words('outside outsiders external neutral'),
    words('already'),
  ],
};

/** Words that attribute a statement to somebody. */
export const ATTRIBUTIONS = words(
  'report reports reported account claim claims claimed say says said figures count numbers evaluation authors author makers maker own self-reported member members argues argue expects expect thinks think writes notes asks opinion believes adds finds pictures trust account',
);

/** Hedges: words that soften a statement of ability or expectation. */
export const SOFTENERS = words(
  'may might could would perhaps possibly maybe seems seem appears appear likely probably expect expects think thinks hope hopes can',
);

/** What narrows a group that something is compared with. */
export const RESTRICTORS = words('size class kind time day weight generation');
