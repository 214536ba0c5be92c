/** Scripts that may be mixed in one text; letters of other scripts belong to any of them. */
const SCRIPTS: readonly RegExp[] = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u,
  /[\p{Script=Arabic}\p{Script=Hebrew}]/u,
];

/** Minimum words, or letters in an unspaced script, for a run to be more than a name. */
const LONG = { words: 4, letters: 4 };

/**
 * The sentences of a text, split at the sentence-ending signs of any language, at line breaks and
 * emoji, and where the script changes if both sides are more than a name.
 */
export function segmentsOf(text: string): readonly string[] {
  return text
    .split(
      /(?<=\p{Sentence_Terminal}["”’»)\]]*)\s+|(?<=[。！？؟।…])|\n+|\p{Extended_Pictographic}+/u,
    )
    .flatMap(byScript)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function byScript(sentence: string): string[] {
  const runs: { script: RegExp | undefined; text: string }[] = [];
  for (const sign of sentence) {
    const script = SCRIPTS.find((one) => one.test(sign));
    const last = runs.at(-1);
    if (last === undefined) runs.push({ script, text: sign });
    else if (script === undefined || script === last.script) last.text += sign;
    else if (last.script === undefined) {
      last.script = script;
      last.text += sign;
    } else runs.push({ script, text: sign });
  }
  return joined(runs.map(({ text }) => text));
}

/** Splits only where both sides are more than a name. */
function joined(runs: readonly string[]): string[] {
  const parts: string[] = [];
  let before = '';
  for (const run of runs) {
    if (parts.length > 0 && !(isLong(before) && isLong(run))) {
      parts.push(`${parts.pop() ?? ''}${run}`);
    } else parts.push(run);
    before = run;
  }
  return parts;
}

function isLong(run: string): boolean {
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(run)) {
    return (run.match(/\p{L}/gu)?.length ?? 0) >= LONG.letters;
  }
  return (run.match(/\p{L}+/gu)?.length ?? 0) >= LONG.words;
}
