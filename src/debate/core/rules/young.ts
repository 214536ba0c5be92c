/**
 * Days that a member who joined after the debate opened must be in the server to carry as much as
 * others, by rules/2 (decision 0031).
 */
const YOUNG_DAYS = 30;

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Whether a member is young when they act: they joined after the debate opened and less than 30
 * days before acting. Discord omits the join date only for guests, who have just arrived through a
 * link to a channel. They count as young: a moderator can vouch for one, whereas nobody could undo
 * what a guest had carried.
 */
export function isYoung(joinedAt: Date | null, openedAt: Date, now: Date): boolean {
  if (joinedAt === null) return true;
  return joinedAt > openedAt && now.getTime() - joinedAt.getTime() < YOUNG_DAYS * DAY_MS;
}
