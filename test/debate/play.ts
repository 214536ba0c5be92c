import fc from 'fast-check';
import type { Debate } from '#debate/core/debate.ts';
import { DebateError } from '#debate/core/debate-error.ts';
import { newId } from '#debate/core/new-id.ts';
import { otherSide, type Side, sides } from '#debate/core/rules/side.ts';
import { concedeEvidence } from '#debate/evidence/concede-evidence.ts';
import { editEvidence } from '#debate/evidence/edit-evidence.ts';
import { fileEvidence } from '#debate/evidence/file-evidence.ts';
import { withdrawEvidence } from '#debate/evidence/withdraw-evidence.ts';
import type { MarkKind } from '#debate/marks/mark.ts';
import { setMark } from '#debate/marks/set-mark.ts';
import type { ClaimTally } from '#debate/tally/rules-1/tally.ts';
import { readLiveClaim } from '#debate/tally/tally-evidence.ts';
import { member, type Stage } from '../support/stage.ts';

/** The claim that all of this is about. */
export const CLAIM = 1;
export const QUOTE = 'The paper reports quite another number than this.';

/** Texts of every specificity, two of them near-equal and two that differ in a number only. */
const TEXTS = [
  'BloombergGPT beats general models of its size by 12 points on FinQA and on four other tests.',
  'In the end a small team that knows its own field will always do what is right for it.',
  'A radiology specialist reads mammograms as well as two doctors do, at a hundredth of the cost.',
  'A radiology specialist reads mammograms as well as two doctors do, at a hundredth of their cost.',
  'GPT-4 scored 86.5 % on MedQA where Med-PaLM, tuned for it, scored 79.7 % a few weeks before.',
  'GPT-4 scored 81.5 % on MedQA where Med-PaLM, tuned for it, scored 79.7 % a few weeks before.',
  'Code models trained for one language lost to the general model on 3 of 4 repositories tried.',
] as const;

/** Few, so that members meet on them: a DOI and its arXiv twin among them. */
const SOURCES = [
  '',
  'https://example.org/report',
  'doi:10.1038/s41586-023-06747-5',
  'arXiv:2303.17564',
  'doi:10.48550/arXiv.2303.17564',
  'https://www.reddit.com/r/MachineLearning/comments/abc',
] as const;

export type Words = { readonly text: string; readonly source: string };

/** One thing that a member tries. `item` picks among all that is filed, whoever's it is. */
export type Deed =
  | ({ readonly kind: 'file'; readonly by: number; readonly side: Side } & Words)
  | ({ readonly kind: 'rebut'; readonly by: number; readonly item: number } & Words)
  | { readonly kind: 'mark'; readonly by: number; readonly item: number; readonly mark: MarkKind }
  | ({ readonly kind: 'edit'; readonly item: number } & Words)
  | { readonly kind: 'withdraw' | 'refile'; readonly item: number }
  | { readonly kind: 'concede'; readonly item: number; readonly conceded: boolean };

const by = fc.integer({ min: 1, max: 6 });
const item = fc.nat(30);
export const words = { text: fc.constantFrom(...TEXTS), source: fc.constantFrom(...SOURCES) };
const side = fc.constantFrom(...sides);
const mark = fc.constantFrom<MarkKind>('convincing', 'unconvincing', 'check', 'dispute', 'dispute');
const kind = <K extends Deed['kind']>(name: K) => fc.constant(name);

const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 9, arbitrary: fc.record({ kind: kind('file'), by, side, ...words }) },
  { weight: 4, arbitrary: fc.record({ kind: kind('rebut'), by, item, ...words }) },
  { weight: 8, arbitrary: fc.record({ kind: kind('mark'), by, item, mark }) },
  { weight: 3, arbitrary: fc.record({ kind: kind('edit'), item, ...words }) },
  { weight: 2, arbitrary: fc.record({ kind: kind('withdraw'), item }) },
  { weight: 2, arbitrary: fc.record({ kind: kind('refile'), item }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('concede'), item, conceded: fc.boolean() }) },
);

/** What six members try, one after the other. */
export const deeds = fc.array(deed, { minLength: 25, maxLength: 40 });

/** The same with every side swapped; what answers an item goes wherever the item went. */
export function swapSides(all: readonly Deed[]): Deed[] {
  return all.map((one) => (one.kind === 'file' ? { ...one, side: otherSide(one.side) } : one));
}

/** What a refusal gives: rules that say no are part of every debate. Other errors are thrown. */
export async function orRefused<T>(deed: Promise<T>): Promise<T | undefined> {
  try {
    return await deed;
  } catch (error) {
    if (error instanceof DebateError) return undefined;
    throw error;
  }
}

/** A new debate in which members act by their small numbers, on one claim. */
export async function openPlay(stage: Stage) {
  return playIn(stage, await stage.newDebate());
}

export type Play = ReturnType<typeof playIn>;

function playIn(stage: Stage, debate: Debate) {
  const { ports } = stage;
  const authors = new Map<number, number>();
  const caller = (number: number) => member(debate, authors.get(number) ?? 0);

  const send = async (author: number, aim: { side?: Side; target?: number }, form: Words) => {
    const { side = null, target = null } = aim;
    const filed = await fileEvidence(ports, debate, member(debate, author), {
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
    live: () => readLiveClaim(stage.store, debate, CLAIM),
    tally: async (): Promise<ClaimTally> => (await play.live()).tally,
    /** What the properties speak of: the sides and the balance. */
    async weights() {
      const { supports, challenges, balance } = await play.tally();
      return { supports, challenges, balance };
    },
    /** What the tally says of one item; throws Error where it says nothing. */
    async itemOf(number: number) {
      const found = (await play.tally()).items.find((one) => one.number === number);
      if (found === undefined) throw new Error(`#${number} is not in the tally`);
      return found;
    },
    /** Tries one deed; false where it was refused or there was nothing to do it to. */
    async attempt(deed: Deed): Promise<boolean> {
      if (deed.kind === 'file') return done(play.file(deed.by, deed.side, deed));
      const filed = play.numbers();
      const number = filed[deed.item % Math.max(1, filed.length)];
      return number === undefined ? false : done(attemptOn(play, number, deed));
    },
  };
  return play;
}

async function done(deed: Promise<unknown>): Promise<boolean> {
  return (await orRefused(deed.then(() => true))) ?? false;
}

function attemptOn(
  play: Play,
  number: number,
  deed: Exclude<Deed, { kind: 'file' }>,
): Promise<unknown> {
  switch (deed.kind) {
    case 'rebut':
      return play.rebut(deed.by, number, deed);
    case 'mark':
      return play.mark(deed.by, number, deed.mark);
    case 'edit':
      return play.edit(number, { text: deed.text, source: deed.source });
    case 'withdraw':
      return play.withdraw(number);
    case 'refile':
      return play.fileAgain(number);
    case 'concede':
      return play.concede(number, deed.conceded);
  }
}
