/** The room of a bar between the numbers of both sides: the essay's end is left. */
export type Track = { readonly left: number; readonly right: number };

/** Where the bars divide when the essay has this share, 0..100. */
export function shareX({ left, right }: Track, share: number): number {
  return left + ((right - left) * share) / 100;
}
