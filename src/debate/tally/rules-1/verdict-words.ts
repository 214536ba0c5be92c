import { CAMP_WORDS } from '#debate/core/rules/side-words.ts';
import { VERDICT } from './constants.ts';
import type { Lack, Reason, Verdict } from './verdict.ts';

/** A verdict in words; the last word says how far to trust it. */
export function verdictWords({ leader, firmness }: Pick<Verdict, 'leader' | 'firmness'>): string {
  if (firmness === 'too-little') return 'Too little yet';
  if (firmness === 'even' || leader === 'even') return 'Evenly matched';
  if (leader === 'essay') {
    return firmness === 'open'
      ? 'The essay is ahead, still open'
      : `Evidence favours the essay, ${firmness === 'firm' ? 'firmly' : 'slightly'}`;
  }
  return firmness === 'open'
    ? 'The challengers are ahead, still open'
    : `Evidence favours the challengers, ${firmness === 'firm' ? 'firmly' : 'slightly'}`;
}

/** The reason of a verdict in one line without a full stop; parts are joined by semicolons. */
export function reasonWords(verdict: Verdict): string {
  const { reason } = verdict;
  const parts = [reasonPart(verdict)];
  if (reason.emptySide !== undefined) {
    parts.push(`nobody has argued for ${CAMP_WORDS[reason.emptySide]} yet`);
  }
  return parts.filter((part) => part !== '').join('; ');
}

function reasonPart({ firmness, reason }: Verdict): string {
  switch (firmness) {
    case 'too-little':
      return tooLittle(reason);
    case 'firm':
      return `holds without any one member; ${count(reason.people, 'person', 'people')}, ${count(reason.sources, 'source', 'sources')}`;
    case 'slight':
      return `not firm: ${lackWords(reason)}`;
    case 'open':
      return `chance could turn it: ${count(reason.people, 'person', 'people')}, ${count(reason.sources, 'source', 'sources')}`;
    case 'even':
      return `${count(reason.people, 'person', 'people')}, ${count(reason.sources, 'source', 'sources')}`;
  }
}

function tooLittle(reason: Reason): string {
  const { enough } = VERDICT;
  if (reason.claims && reason.claims.enough < reason.claims.of * VERDICT.claims) {
    return `enough evidence on ${reason.claims.enough} of ${reason.claims.of} claims`;
  }
  if (reason.people >= enough.people && reason.sources >= enough.sources) {
    return 'all of it weak so far';
  }
  const people = Math.min(reason.people, enough.people);
  const sources = Math.min(reason.sources, enough.sources);
  return `${people} of ${enough.people} people, ${sources} of ${enough.sources} sources`;
}

function lackWords(reason: Reason): string {
  const { firm } = VERDICT;
  const words: Readonly<Record<Lack, string>> = {
    people: `${reason.people} of ${firm.people} people`,
    sources: `${reason.sources} of ${firm.sources} sources`,
    weight: 'the evidence is weak',
    interval: 'the lead is within chance of being small',
    'one-member': 'it hangs on one member',
    checked: `${reason.checkedClusters} of ${firm.checkedClusters} leading sources checked by others`,
  };
  return reason.lacks.map((lack) => words[lack]).join(', ');
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
