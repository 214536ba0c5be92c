import { suggestEvidence, suggestHidden } from '#debate/browse/suggest-evidence.ts';
import { arguableClaims } from '#debate/core/find-claim.ts';
import { cut } from '#debate/core/rules/cut.ts';
import type { SummaryKind } from '#debate/core/rules/summary-kind.ts';
import { weekDates } from '#debate/core/rules/week.ts';
import type { Evidence } from '#debate/evidence/evidence.ts';
import { zonesLike } from './debates/time-zones.ts';
import type { Choice } from './edge/answers/reply.ts';
import type { Autocomplete } from './edge/route.ts';
import { LIMITS } from './parts/components.ts';
import { sideWords } from './parts/words.ts';

/** Claims by number or words; claim 0 only where it can be voted on. */
export function autocompleteClaim(withThesis: boolean): Autocomplete {
  return (typed, _option, { debate }) => {
    if (debate === null) return [];
    const claims = withThesis ? debate.claims : arguableClaims(debate);
    return claims
      .map((claim) => ({ name: `${claim.number}. ${claim.statement}`, value: claim.number }))
      .filter((choice) => matches(choice, typed))
      .map(cutChoice);
  };
}

/** Items, the member's own first. */
export const autocompleteEvidence: Autocomplete = async (
  typed,
  _option,
  { debate, ports, caller },
) => {
  if (debate === null) return [];
  return (await suggestEvidence(ports, debate, caller, typed)).map(itemChoice);
};

/** Hidden items, for moderators only. */
export const autocompleteHidden: Autocomplete = async (typed, _option, { debate, ports }) => {
  return debate === null ? [] : (await suggestHidden(ports, debate, typed)).map(itemChoice);
};

/**
 * Items that match so far; choosing one opens it, because its value is the #12 that people write.
 */
export const autocompleteQuery: Autocomplete = async (typed, option, context) => {
  const choices = await autocompleteEvidence(typed, option, context);
  return choices.map(({ name, value }) => ({ name, value: `#${value}` }));
};

/** Weeks that have a summary, by date, newest first. */
export const autocompleteWeek: Autocomplete = async (typed, _option, { debate, ports }) => {
  if (debate === null) return [];
  const weeks = await ports.store.summaries.weeks(debate.id);
  return weeks
    .map(({ week, ...is }) => ({ name: `${weekDates(week)}${weekNote(is)}`, value: week }))
    .filter((choice) => matches(choice, typed));
};

function itemChoice({ number, side, text }: Evidence): Choice {
  const words = text.replace(/\s+/g, ' ');
  return cutChoice({ name: `#${number} ${sideWords(side)}: ${words}`, value: number });
}

function weekNote({ kind, final }: { kind: SummaryKind; final: boolean }): string {
  if (kind === 'so-far') return ' · so far';
  return final ? ' · final' : '';
}

export const autocompleteTimeZone: Autocomplete = (typed) =>
  zonesLike(typed).map((zone) => ({ name: zone, value: zone }));

export const autocompleteThesis: Autocomplete = (typed, _option, { ports }) =>
  ports.theses
    .map(({ title, key }) => cutChoice({ name: title, value: key }))
    .filter((choice) => matches(choice, typed));

function matches({ name, value }: Choice, typed: string): boolean {
  const wanted = typed.trim().toLowerCase().replaceAll(' ', '_');
  const words = `${name} ${value}`.toLowerCase().replaceAll(' ', '_');
  return words.includes(wanted);
}

function cutChoice(choice: Choice): Choice {
  return { ...choice, name: cut(choice.name, LIMITS.option) };
}
