import { doAll } from '#debate/core/do-all.ts';
import type { WithClock } from '#debate/core/ports.ts';
import type { WithDrafts } from '#debate/evidence/draft-port.ts';
import type { WithLimits } from '#debate/limits/limit-port.ts';
import type { WithGuilds } from './installation-port.ts';

/** How long a server's data is kept after the bot was removed, in case that was a mistake. */
export const KEPT_AFTER_LEAVING_MS = 30 * 24 * 60 * 60_000;

/** Where expired data is stored. */
export type Sweeping = WithDrafts & WithGuilds & WithLimits & WithClock;

/**
 * Removes expired data: refused forms after an hour, expired limits and freezes, and servers that
 * the bot left long ago, whose debates a job removes. One failure does not stop the rest; the error
 * is thrown at the end.
 */
export async function sweep({ store, clock }: Sweeping): Promise<void> {
  const now = clock.now();
  await doAll([
    () => store.drafts.dropExpired(now),
    () => store.limits.dropPast(now),
    async () => {
      const left = await store.guilds.leftFor(KEPT_AFTER_LEAVING_MS);
      const dissolve = (id: string) => store.guilds.dissolve(id, KEPT_AFTER_LEAVING_MS);
      await doAll(left.map((id) => () => dissolve(id)));
    },
  ]);
}
