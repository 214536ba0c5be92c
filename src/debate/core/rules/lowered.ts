/** Words that begin a sentence as they stand inside one: "Leans to the essay", "leans to the essay". */
export function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
