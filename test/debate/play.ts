import type { Debate } from '#debate/core/debate.ts';
import { DebateError } from '#debate/core/debate-error.ts';
import { newId } from '#debate/core/new-id.ts';
import type { Side } from '#debate/core/rules/side.ts';
import { concedeEvidence } from '#debate/evidence/concede-evidence.ts';
import { editEvidence } from '#debate/evidence/edit-evidence.ts';
import { fileEvidence } from '#debate/evidence/file-evidence.ts';
import { withdrawEvidence } from '#debate/evidence/withdraw-evidence.ts';
import type { MarkKind } from '#debate/marks/rules/kinds.ts';
import { setMark } from '#debate/marks/set-mark.ts';
import { saySameSource } from '#debate/same-source/say-same-source.ts';
import { readLiveClaim } from '#debate/tally/read-live.ts';
import type { ItemTally } from '#debate/tally/rules/entry-tally.ts';
import type { ClaimTally } from '#debate/tally/rules/tally-claim.ts';
import { member, type Stage } from '../support/stage.ts';

/** The claim that all of this is about. */
const CLAIM = 1;
export const QUOTE = 'The paper reports quite another number than this.';

export type Words = { readonly text: string; readonly source: string };

/** What a refusal gives: rules that say no are part of every debate. Other errors are thrown. */
export async function orRefused<T>(deed: Promise<T>): Promise<T | undefined> {
  try {
    return await deed;
  } catch (error) {
    if (error instanceof DebateError) return undefined;
    throw error;
  }
}

/**
 * A new debate in which members act by their small numbers, on one claim; those who file joined the
 * server long before, unless it is said when.
 */
export async function openPlay(stage: Stage, joinedAt?: Date) {
  return playIn(stage, await stage.newDebate(), joinedAt);
}

export type Play = ReturnType<typeof playIn>;

function playIn(stage: Stage, debate: Debate, joinedAt?: Date) {
  const { ports } = stage;
  const authors = new Map<number, number>();
  const caller = (number: number) => member(debate, authors.get(number) ?? 0);

  const send = async (author: number, aim: { side?: Side; target?: number }, form: Words) => {
    const { side = null, target = null } = aim;
    const caller = { ...member(debate, author), ...(joinedAt && { joinedAt }) };
    const filed = await fileEvidence(ports, debate, caller, {
      formId: newId(),
      claim: CLAIM,
      side,
      target,
      ...form,
    });
    authors.set(filed.number, author);
    return filed.number;
  };
  const find = async (number: number) => {
    const found = await stage.store.evidence.find(debate.id, number);
    if (found === null) throw new Error(`no item #${number}`);
    return found;
  };

  const play = {
    debate,
    find,
    /** Numbers of all that was filed, rebuttals included. */
    numbers: () => [...authors.keys()].sort((a, b) => a - b),
    authorOf: (number: number) => authors.get(number) ?? 0,
    file: (author: number, side: Side, form: Words) => send(author, { side }, form),
    rebut: (author: number, target: number, form: Words) => send(author, { target }, form),
    mark: (by: number, number: number, kind: MarkKind, quote: string | null = QUOTE) =>
      setMark(ports, debate, member(debate, by), { number, kind, quote }),
    sameSource: (by: number, number: number, of: number) =>
      saySameSource(ports, debate, member(debate, by), { number, of }),
    edit: async (number: number, change: Partial<Words>) => {
      const { text, source, revision } = await find(number);
      const form = { formId: newId(), number, revision, text, source: source ?? '', ...change };
      await editEvidence(ports, debate, caller(number), form);
    },
    withdraw: (number: number) => withdrawEvidence(ports, debate, caller(number), number),
    /** Files an item's own words again, by its author. */
    fileAgain: async (number: number) => {
      const { text, source, side, target } = await find(number);
      const aim = target === null ? { side } : { target };
      return await send(authors.get(number) ?? 0, aim, { text, source: source ?? '' });
    },
    concede: (number: number, conceded = true) =>
      concedeEvidence(ports, debate, caller(number), { number, conceded }),
    live: () => readLiveClaim(ports, debate, CLAIM),
    tally: async (): Promise<ClaimTally> => (await play.live()).tally,
    /** What the tally says of one item; throws Error where it says nothing. */
    async itemOf(number: number): Promise<ItemTally> {
      const found = (await play.tally()).items.find((one) => one.number === number);
      if (found === undefined) throw new Error(`#${number} is not in the tally`);
      return found;
    },
  };
  return play;
}
