import type { CustomId } from '#discord/parts/custom-id.ts';

/**
 * A custom_id of the previous version and its present route; `value` is the part after the number.
 */
type Former = {
  readonly route: string;
  readonly value?: string;
  readonly now: string;
};

/**
 * Buttons and forms of the previous version are still in channels and on screens. This table keeps
 * them working for one version; ids that are not in it have the same meaning as before.
 */
const FORMER: readonly Former[] = [
  { route: 'mind:open', now: 'credit:open' },
  { route: 'mind:file', now: 'credit:file' },
  // A check now needs a quotation: the button opens the form for it.
  { route: 'mark:set', value: 'checked', now: 'mark:source' },
  // Receipts now name the revision that they are about; these name none.
  { route: 'offer:make', now: 'receipt:offer' },
  { route: 'evidence:yield', now: 'receipt:yield' },
];

/** The present form of this custom_id. */
export function presentId(id: CustomId): CustomId {
  const found = FORMER.find(
    ({ route, value }) => route === id.route && (value === undefined || value === id.args[1]),
  );
  return found === undefined ? id : { ...id, route: found.now };
}
