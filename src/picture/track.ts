/**
 * The horizontal room of a bar between the numbers of both sides: the essay's end is on the left.
 */
export type Track = { readonly left: number; readonly right: number };

/** Where the bars divide if the essay has this share, 0..100. */
export function shareX({ left, right }: Track, share: number): number {
  return left + ((right - left) * share) / 100;
}
