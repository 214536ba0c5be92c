/** The first `most` UTF-16 units of a text, as Discord counts, without splitting a character. */
export function truncate(text: string, most: number): string {
  const kept = text.slice(0, most);
  return /[\ud800-\udbff]$/.test(kept) ? kept.slice(0, -1) : kept;
}

/** The same, ending in an ellipsis (which counts) if anything was cut off. */
export function cut(text: string, most: number): string {
  return text.length <= most ? text : `${truncate(text, most - 1)}…`;
}

/**
 * The beginning of a text on one line: at most `max` code points including the ellipsis, cut
 * between words if a boundary is near; empty if `max` leaves no room for a word.
 */
export function excerpt(text: string, max: number): string {
  const line = [...text.replace(/\s+/g, ' ').trim()];
  if (line.length <= max) return line.join('');
  if (max < 8) return '';
  const kept = line.slice(0, max - 1).join('');
  const space = kept.lastIndexOf(' ');
  const whole = space > kept.length * 0.6 ? kept.slice(0, space) : kept;
  // A joiner or a comma at the cut would attach to the ellipsis.
  return `${whole.replace(/[\s\p{M}\p{Cf}\p{P}]+$/u, '')}…`;
}
