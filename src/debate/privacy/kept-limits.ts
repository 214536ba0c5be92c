import type { Debate } from '#debate/core/debate.ts';
import type { WithClock } from '#debate/core/ports.ts';
import type { WithPseudonyms } from '#debate/core/pseudonyms.ts';
import { dayKey, freezeKey, utcDayKey } from '#debate/limits/limit-key.ts';
import type { WithLimits } from '#debate/limits/limit-port.ts';
import { memberShare } from '#debate/model/model-account.ts';
import type { KeptLimit } from './member-port.ts';

/** What limits and freezes store about a member in a debate. */
type KeptLimits = { readonly limits: KeptLimit[]; readonly frozenUntil: Date | null };

/**
 * Limits and freezes are stored under hashes that lead to nobody. When members ask for their own
 * data, the hashes are recomputed from their identity, for today and for each of their items.
 */
export async function keptLimits(
  { store, pseudonyms, clock }: WithLimits & WithPseudonyms & WithClock,
  debate: Debate,
  authorKey: string,
  items: readonly number[],
): Promise<KeptLimits> {
  const now = clock.now();
  const of = { debateId: debate.id, timeZone: debate.schedule.timeZone, now };
  const asked: Pick<KeptLimit & { readonly key: string }, 'what' | 'item' | 'key'>[] = [
    ...(['filings', 'member-gradings', 'namings'] as const).map((what) => ({
      what,
      item: null,
      key: dayKey(pseudonyms, what, of, authorKey),
    })),
    ...items.flatMap((item) =>
      (['edits', 'moves', 'gradings'] as const).map((what) => ({
        what,
        item,
        key: dayKey(pseudonyms, what, of, item),
      })),
    ),
    {
      what: 'reports',
      item: null,
      key: utcDayKey(pseudonyms, { reportsIn: debate.guildId }, now, authorKey),
    },
    { what: 'erasures', item: null, key: utcDayKey(pseudonyms, 'erasures', now, authorKey) },
    { what: 'tokens', item: null, key: memberShare(pseudonyms, debate, authorKey, now).key },
  ];
  const uses = await store.limits.usesOf(asked.map(({ key }) => key));
  return {
    limits: asked.flatMap(({ key, ...one }) => {
      const use = uses.get(key);
      return use === undefined ? [] : [{ ...one, ...use }];
    }),
    frozenUntil: await store.limits.frozenUntil(
      debate.id,
      freezeKey(pseudonyms, debate.id, authorKey),
      now,
    ),
  };
}
