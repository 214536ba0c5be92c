import type { SummaryFacts } from '../summary-facts.ts';
import { type SummaryPart, words } from '../summary-lines.ts';

/** A claim by its title, or by its number alone where there is no room for titles. */
export function claimTitle(
  { claims }: Pick<SummaryFacts, 'claims'>,
  number: number,
  titled: boolean,
): SummaryPart {
  const title = claims.find((claim) => claim.number === number)?.title ?? '';
  return titled && title !== '' ? { kind: 'title', text: title } : words(`Claim ${number}`);
}
