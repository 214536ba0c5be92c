/** Verbs of saying, folded, in forms that report what others said, in all of the languages. */
const SAID =
  '(?:said|says|saying|told|tells|asked|asks|wrote|writes|written|instruct(?:s|ed)|order(?:s|ed)|advis(?:es|ed)|noted|notes|report(?:s|ed)|explain(?:s|ed)|recommend(?:s|ed)|warn(?:s|ed)|suggest(?:s|ed)|answered|replied|reads|(?<=(?:prompt|message|manual|guide|note|line) )read|' +
  'sagten?|sagt|schrieb(?:en)?|schreibt|bat(?:en)?|forderten?|fordert|lautete?|hiess|erklarten?|berichte(?:n|te|ten|t)|' +
  'dijo|dijeron|dice|dicen|pidio|pidieron|ordeno|escribio|escribieron|explico|' +
  'disait|disaient|(?:a|ont) (?:dit|demande|ecrit|ordonne|explique)|dit|ecrit|' +
  'сказал\\p{L}?|говор(?:ит|ят|ил\\p{L}?)|написал\\p{L}?|пиш(?:ет|ут)|велел\\p{L}?|попросил\\p{L}?|просил\\p{L}?)';
const SAID_UNSPACED = '(?<![我])(?:写道|写着|表示|声称|告诉|说)';
// "I told you" gives the order that it reports, so it does not count.
const BEFORE = new RegExp(
  `(?<!(?<!\\p{L})(?:i|we|you|ich|wir|je|nous|yo|я|мы) )(?:(?<!\\p{L})${SAID}(?!\\p{L})|${SAID_UNSPACED})[^.!?\\n]{0,60}$`,
  'u',
);
// "Everybody says so" names nobody, and a continuation with "and" is still part of the order.
const NOBODY =
  '(?:every(?:body|one)|some(?:body|one)|any(?:body|one)|all|people|i|we|you|it|and|then|or|jeder|alle|man|ich|wir|und|dann|todos?|nosotros|yo|y|tous|tout|nous|on|je|et|все|каждый|я|мы|и)';
const DETERMINER =
  '(?:the|an?|its|his|her|their|one|der|die|das|ein|eine|sein|ihr|el|la|los|las|una?|su|le|les|une?|son|sa|leurs?)';
const SUBJECT = `(?:(?!${NOBODY} )[\\p{L}'’-]+ ){1,6}?`;
const SUBJECT_BEHIND = `(?: ${DETERMINER} \\p{L}| (?!${NOBODY}(?!\\p{L}))\\p{Script=Cyrillic}{4})`;
const AFTER = new RegExp(
  `^[^.!?\\n]*?(?:,|[–—-]|«|”|")\\s*(?:so |wie |segun |selon |as )?` +
    `(?:${SUBJECT}(?<!\\p{L})${SAID}(?!\\p{L})|${SAID}${SUBJECT_BEHIND})`,
  'u',
);
// What a model did with such words is a finding, not an order. It must follow immediately, since
// anything may come later.
const FINDING =
  /^["”»’']?(?:, an? [^,.!?\n]{1,60},)?\s*(?:(?:was|were|got) (?:answered|followed|obeyed|refused|tried|sent|used|blocked)|worked|succeeded|failed|wirkten?|funktionierten?|scheiterten?|funciono|fallo|a (?:marche|fonctionne|echoue)|сработал\p{L}?|не сработал\p{L}?)(?!\p{L})|^["”»」』]?这(?:句话|种攻击|条指令)/u;

/**
 * Whether an order at this place in a reading is reported by somebody about somebody else: there is
 * a verb of saying before or after it in its sentence, or a study's finding about it.
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
