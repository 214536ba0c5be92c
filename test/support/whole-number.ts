/** The value of an option of a program, which has to be a whole number; undefined when it is not given. */
export function wholeNumber(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,9}$/.test(text)) throw new Error(`${option} should be a whole number, not ${text}`);
  return Number(text);
}
