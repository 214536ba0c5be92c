/**
 * Parses a table written as text: columns are separated by two spaces or more, and a line that
 * begins with a dash is a comment. Every row has as many columns as the first.
 */
export function readTable(text: string): readonly (readonly string[])[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('-'))
    .map((line) => line.split(/ {2,}/));
}
