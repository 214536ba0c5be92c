import type { ClaimRole } from '#debate/core/rules/claim.ts';
import type { Item, Rebuttal, TallyInput } from '#debate/tally/rules/types.ts';
import { RULES_GRADE } from '../build.ts';
import type { Notebook } from './notebook.ts';
import { isSeen, type Noted } from './noted.ts';
import { formOf } from './words.ts';

/** A debate as a notebook has it, in the form that the tally reads; `name` is a member's there. */
export function inputOf(
  { entries, marks, people }: Notebook,
  claims: readonly { readonly number: number; readonly role: ClaimRole }[],
  name: (member: number) => string,
): TallyInput {
  const rebuttalOf = (one: Noted): Rebuttal => ({
    ...formOf(one.words),
    grade: RULES_GRADE,
    number: one.number,
    author: name(one.by),
    cluster: one.cluster,
    marks: marks.on(one.number).map(({ by, kind, at, revision }) => ({
      by: name(by),
      kind,
      at,
      revision,
    })),
    revision: one.revision,
    standing: isSeen(one),
    conceded: one.isConceded,
  });
  const itemOf = (one: Noted): Item => ({
    ...rebuttalOf(one),
    side: one.scope.side,
    rebuttals: entries.filter(({ scope }) => scope.target === one.number).map(rebuttalOf),
  });
  const about = entries.filter(({ scope }) => scope.target === null);
  return {
    claims: claims.map(({ number, role }) => ({
      number,
      role,
      items: about.filter(({ scope }) => scope.claim === number).map(itemOf),
    })),
    moderators: people.moderators.map(name),
    young: people.young.map(name),
    rulesOnly: false,
  };
}
