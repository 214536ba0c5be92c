const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

/** Puts spaces around each letter of a script written without spaces, as if it were a word. */
export function spaceOut(text: string): string {
  return text.replace(UNSPACED, ' $& ');
}
