/** Percent-decoded text; unchanged if the encoding is invalid. */
export function undoPercents(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
