/**
 * The beginning of a text in one line, at most `max` code points with the ellipsis, cut between
 * words where one is near; empty when `max` leaves no room for a word.
 */
export function excerpt(text: string, max: number): string {
  const line = [...text.replace(/\s+/g, ' ').trim()];
  if (line.length <= max) return line.join('');
  if (max < 8) return '';
  const cut = line.slice(0, max - 1).join('');
  const space = cut.lastIndexOf(' ');
  const whole = space > cut.length * 0.6 ? cut.slice(0, space) : cut;
  // A joiner or a comma at the cut would attach to the ellipsis.
  return `${whole.replace(/[\s\p{M}\p{Cf}\p{P}]+$/u, '')}…`;
}
