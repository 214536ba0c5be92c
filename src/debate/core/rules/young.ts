/** Days that an account has to be in a server before it carries as much as others, by rules/2 (decision 0031). */
const YOUNG_DAYS = 30;

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Whether a member is young when they act: they joined after the debate opened and less than 30 days
 * before. Discord gives no join date only for guests, who have just come by a link to a channel. They
 * count as young: a moderator can vouch for one, while nobody could take back what a guest had
 * carried.
 */
export function isYoung(joinedAt: Date | null, openedAt: Date, now: Date): boolean {
  if (joinedAt === null) return true;
  return joinedAt > openedAt && now.getTime() - joinedAt.getTime() < YOUNG_DAYS * DAY_MS;
}
