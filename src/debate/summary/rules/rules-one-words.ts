import { count } from '#debate/core/rules/count.ts';
import type { Side } from '#debate/core/rules/side.ts';

/** A verdict as summaries under rules/1 hold it: its words stay as they were then. */
export type FormerVerdict = {
  readonly leader: 'essay' | 'challengers' | 'even';
  readonly firmness: 'firm' | 'slight' | 'open' | 'even' | 'too-little';
  readonly reason: FormerReason;
};

type FormerReason = {
  readonly people: number;
  readonly sources: number;
  readonly checkedClusters: number;
  readonly lacks: readonly (
    | 'interval'
    | 'one-member'
    | 'people'
    | 'sources'
    | 'weight'
    | 'checked'
  )[];
  readonly emptySide?: Side;
  /** Only of a debate: claims with enough evidence, of those that count. */
  readonly claims?: { readonly enough: number; readonly of: number };
};

/** What those rules asked for. */
const ENOUGH = 3;
const FIRM = { people: 4, sources: 4, checked: 2 };

export function formerVerdict({ leader, firmness }: FormerVerdict): string {
  if (firmness === 'too-little') return 'Too little yet';
  if (firmness === 'even' || leader === 'even') return 'Evenly matched';
  if (firmness === 'open') {
    return leader === 'essay'
      ? 'The essay is ahead, still open'
      : 'The challengers are ahead, still open';
  }
  return `Evidence favours the ${leader}, ${firmness === 'firm' ? 'firmly' : 'slightly'}`;
}

/** In one line without a full stop; parts are joined by semicolons. */
export function formerReason(verdict: FormerVerdict): string {
  const { emptySide } = verdict.reason;
  const told = reasonPart(verdict);
  if (emptySide === undefined) return told;
  const camp = emptySide === 'supports' ? 'the essay' : 'the challengers';
  return `${told}; nobody has argued for ${camp} yet`;
}

function reasonPart({ firmness, reason }: FormerVerdict): string {
  const rests = `${count(reason.people, 'person', 'people')}, ${count(reason.sources, 'source')}`;
  switch (firmness) {
    case 'too-little':
      return tooLittle(reason);
    case 'firm':
      return `holds without any one member; ${rests}`;
    case 'slight':
      return `not firm: ${lackWords(reason)}`;
    case 'open':
      return `chance could turn it: ${rests}`;
    case 'even':
      return rests;
  }
}

function tooLittle({ claims, people, sources }: FormerReason): string {
  if (claims && claims.enough * 2 < claims.of) {
    return `enough evidence on ${claims.enough} of ${claims.of} claims`;
  }
  if (people >= ENOUGH && sources >= ENOUGH) return 'all of it weak so far';
  return `${Math.min(people, ENOUGH)} of ${ENOUGH} people, ${Math.min(sources, ENOUGH)} of ${ENOUGH} sources`;
}

function lackWords(reason: FormerReason): string {
  const said: Readonly<Record<FormerReason['lacks'][number], string>> = {
    people: `${reason.people} of ${FIRM.people} people`,
    sources: `${reason.sources} of ${FIRM.sources} sources`,
    weight: 'the evidence is weak',
    interval: 'the lead is within chance of being small',
    'one-member': 'it hangs on one member',
    checked: `${reason.checkedClusters} of ${FIRM.checked} leading sources checked by others`,
  };
  return reason.lacks.map((lack) => said[lack]).join(', ');
}
