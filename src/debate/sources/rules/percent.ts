/** Text with its percent signs undone; as it is where they stand for no characters. */
export function undoPercents(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
