import type { WithClock } from '#debate/core/ports.ts';
import type { WithDrafts } from '#debate/evidence/draft-port.ts';
import type { WithLimits } from '#debate/limits/limit-port.ts';
import type { WithGuilds } from './installation-port.ts';

/** How long a server's data is kept after the bot was removed, in case that was a mistake. */
export const KEPT_AFTER_LEAVING_MS = 30 * 24 * 60 * 60_000;

/** Where what has had its time is kept. */
export type Sweeping = WithDrafts & WithGuilds & WithLimits & WithClock;

/**
 * Removes what has had its time: refused forms after an hour, limits and freezes that are over, servers that
 * were left long ago.
 */
export async function sweep({ store, clock }: Sweeping): Promise<void> {
  const now = clock.now();
  await store.drafts.dropExpired(now);
  await store.limits.dropPast(now);
  await store.guilds.purgeLeft(new Date(now.getTime() - KEPT_AFTER_LEAVING_MS));
}
