/** Verbs of saying, folded, as one reports what others said; in all of the languages. */
const SAID =
  '(?:said|says|saying|told|tells|asked|asks|wrote|writes|written|instruct(?:s|ed)|order(?:s|ed)|advis(?:es|ed)|noted|notes|report(?:s|ed)|explain(?:s|ed)|recommend(?:s|ed)|warn(?:s|ed)|suggest(?:s|ed)|answered|replied|reads|' +
  'sagten?|sagt|schrieb(?:en)?|schreibt|bat(?:en)?|forderten?|fordert|lautete?|hiess|erklarten?|berichte(?:n|te|ten|t)|' +
  'dijo|dijeron|dice|dicen|pidio|pidieron|ordeno|escribio|escribieron|explico|' +
  'disait|disaient|(?:a|ont) (?:dit|demande|ecrit|ordonne|explique)|dit|ecrit|' +
  'сказал\\p{L}?|говор(?:ит|ят|ил\\p{L}?)|написал\\p{L}?|пиш(?:ет|ут)|велел\\p{L}?|попросил\\p{L}?|просил\\p{L}?)';
const SAID_UNSPACED = '(?<![我])(?:写道|写着|表示|声称|告诉|说)';
// "I told you" gives the order that it reports.
const BEFORE = new RegExp(
  `(?<!(?<!\\p{L})(?:i|we|you|ich|wir|je|nous|yo|я|мы) )(?:(?<!\\p{L})${SAID}(?!\\p{L})|${SAID_UNSPACED})[^.!?\\n]{0,60}$`,
  'u',
);
const AFTER = new RegExp(
  `^[^.!?\\n]*?(?:,|[–—-]|«|”|")\\s*(?:so |wie |segun |selon )?(?:[\\p{L}'’-]+ ){0,6}?(?<!\\p{L})${SAID}(?!\\p{L})`,
  'u',
);
// What a model did with such words is a finding, not an order.
const FINDING =
  /^[^.!?\n]*?(?:\d\s?%|\b(?:was|were|got) (?:answered|followed|obeyed|refused|tried|sent|used|blocked)\b|\b(?:worked|succeeded|failed)\b)/u;

/**
 * Whether an order that stands in a reading at a place is told by somebody about somebody else: a
 * verb of saying before it in its sentence or behind it, or what came of it in a study.
 */
export function isReported(reading: string, at: number, length: number): boolean {
  const before =
    reading
      .slice(0, at)
      .split(/[.!?。\n]\s/)
      .at(-1) ?? '';
  const after = reading.slice(at + length);
  return BEFORE.test(before) || AFTER.test(after) || FINDING.test(after);
}
