/** Scripts that may stand beside each other in one text; letters of others belong to any. */
const SCRIPTS: readonly RegExp[] = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u,
  /[\p{Script=Arabic}\p{Script=Hebrew}]/u,
];

/** Words, or letters of a script without spaces, that make more of a run than a name. */
const LONG = { words: 4, letters: 4 };

/**
 * The sentences of a text, each by itself, whatever sign of whatever language ends it; also where
 * another script takes over after more than a name, and where an emoji stands between.
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

/** Cuts only where more than a name stands on either side. */
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
