import { atFirstUse } from '#debate/core/rules/at-first-use.ts';

/**
 * Numbers that measure nothing about a system: dates, prices, results of games, and shares that no
 * test can give. Recognised by form, whatever the text is about.
 */

const LANGUAGES = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'ru',
  'uk',
  'pl',
  'tr',
  'id',
  'ar',
  'fa',
  'hi',
];

/** Month names in all those languages, long, short and as written after a day, as alternatives. */
function monthNames(): string {
  const names = LANGUAGES.flatMap((language) =>
    (['long', 'short'] as const).flatMap((month) => {
      // Formatters are expensive to create, so one serves all months.
      const alone = new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' });
      const behind = new Intl.DateTimeFormat(language, { month, day: 'numeric', timeZone: 'UTC' });
      return Array.from({ length: 12 }, (_, index) => new Date(Date.UTC(2023, index, 15))).flatMap(
        (date) => [
          alone.format(date),
          behind.formatToParts(date).find(({ type }) => type === 'month')?.value ?? '',
        ],
      );
    }),
  );
  return [...new Set(names.map((name) => name.replace(/\.$/, '')))]
    .filter((name) => /\p{L}{3}/u.test(name))
    .sort((a, b) => b.length - a.length)
    .join('|');
}

const DAY = String.raw`\p{N}{1,2}(?:st|nd|rd|th|er|\.|º)?`;
const dates = atFirstUse(() => {
  const month = monthNames();
  return new RegExp(
    [
      `(?<![\\p{L}\\p{N}.,])${DAY}\\s*(?:of |de |d[’'])?(?:${month})(?![\\p{L}])\\.?(?:,? (?:de )?\\p{N}{4})?`,
      `(?<![\\p{L}])(?:${month})\\.?\\s+${DAY}(?![\\p{N}%]|[.,]\\p{N}|\\s*%)(?:,? \\p{N}{4})?`,
      String.raw`(?<![\p{N}.,-])\p{N}{4}-\p{N}{2}-\p{N}{2}(?!\p{N})`,
      String.raw`(?<![\p{N}/])\p{N}{1,2}[./]\p{N}{1,2}[./]\p{N}{2,4}(?![\p{N}/])`,
      String.raw`\p{N}{1,4}\s*[年月日]`,
    ].join('|'),
    'giu',
  );
});
const CLOCK =
  /(?<![\p{N}:])\p{N}{1,2}:\p{N}{2}(?::\p{N}{2})?\s*(?:[ap]\.?m\.?|uhr|h)(?![\p{L}])/giu;

const AMOUNT = String.raw`\p{N}+(?:[.,'’ ]\p{N}+)*\s*(?:k|m|bn|mn|mio|mrd|million|billion|thousand|Mio\.|Mrd\.|万|亿|億)?`;
/**
 * An amount is matched only from its beginning: trying each of two thousand digits would take
 * seconds.
 */
const WHOLE = String.raw`(?<!\p{N}[.,'’ ]?)${AMOUNT}`;
const prices = atFirstUse(() => {
  const currencies = Intl.supportedValuesOf('currency').join('|');
  return new RegExp(
    [
      `\\p{Sc}\\s*${AMOUNT}`,
      `${WHOLE}\\s*\\p{Sc}`,
      `(?<![\\p{L}])(?:${currencies})\\s*${AMOUNT}`,
      `${WHOLE}\\s*(?:${currencies})(?![\\p{L}])`,
      `${WHOLE}\\s*(?:dollars?|cents?|bucks|euros?|pounds?|yen|yuan|rupees?|d[oó]lar(?:es)?|pesos?|рубл\\p{L}*|доллар\\p{L}*|евро|гривень|元|円|원|دولار|ریال|تومان|रुपये)(?![\\p{Script=Latin}])`,
    ].join('|'),
    'giu',
  );
});
/** "4 to 1", "3:2", "2–2": two small numbers without a unit, and not a range "from 4 to 8". */
const GAME =
  /(?<![\p{L}\p{N}.,:/$€£–-])(?<!(?:from|between|by|of|von|zwischen|um|de|entre|от|между|从|從)\s)\p{N}{1,2}(?:\s*[:–-]\s*| (?:to|zu|à|a) )\p{N}{1,2}(?![\p{N}%:–/-]|[.,]\p{N}|\s*(?:%|percent|per cent|prozent|pour cent|por ciento|процент|points?|punkte|puntos?|times|x(?!\p{L})|fold|mal|years?|months?|days?|hours?|shot|bit))/giu;
/** A share above 100 %; a growth rate may be above it, and says so. */
const IMPOSSIBLE =
  /(?<![\p{N}.,+])(?<!(?:by|um|de|en|на|up|about|over)\s)(?:1(?!00(?:[.,]0+)?\s*[%٪％])\p{N}{2}|[2-9]\p{N}{2}|\p{N}{4,})(?:[.,]\p{N}+)?\s*[%٪％](?!\s*(?:more|less|faster|slower|higher|larger|better|increase|growth|mehr|schneller|plus|más|больше|быстрее))/giu;

/**
 * A text without its numbers that measure nothing (`rest`), and whether any of these were something
 * other than a date or time (`hadOthers`).
 */
export function withoutUnmeasured(text: string): {
  readonly rest: string;
  readonly hadOthers: boolean;
} {
  const timeless = text.replace(dates(), ' ').replace(CLOCK, ' ');
  const rest = [prices(), GAME, IMPOSSIBLE].reduce(
    (left, pattern) => left.replace(pattern, ' '),
    timeless,
  );
  return { rest, hadOthers: rest !== timeless };
}
