/** A phrase as it reads inside a sentence: "Leans to the essay" becomes "leans to the essay". */
export function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
