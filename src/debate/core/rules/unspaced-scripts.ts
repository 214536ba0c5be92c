const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

/** Sets each letter of a script that is written without spaces apart, as if it were a word. */
export function spaceOut(text: string): string {
  return text.replace(UNSPACED, ' $& ');
}
