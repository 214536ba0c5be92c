import { otherSide } from '#debate/core/rules/side.ts';
import type { Deed, OnItem } from './deeds.ts';
import { isSameScope, isSeen, type Noted, type Scope } from './noted.ts';
import { NotedClusters } from './noted-clusters.ts';
import { NotedMarks } from './noted-marks.ts';
import { NotedPeople } from './noted-people.ts';
import { isSameText, type Words } from './words.ts';

const MARKS_PER_SIDE = 3;

/** When a deed is done: its place among them names its topic. */
export type Moment = { readonly topic: number; readonly days: number };

/**
 * What somebody would have who wrote down each deed of a debate and what it means, by the rules
 * alone and without a look into the store.
 */
export class Notebook {
  readonly entries: Noted[] = [];
  readonly marks = new NotedMarks();
  readonly people = new NotedPeople();
  readonly #clusters = new NotedClusters();
  /** Numbers are given out once, to items and to clusters that an edit founds. */
  #lastNumber = 0;

  /** The item that a roll falls on. */
  pick(roll: number): Noted | undefined {
    return this.entries[roll % Math.max(1, this.entries.length)];
  }

  /** Notes a deed; false where the rules do not let it through. */
  note(deed: Deed, moment: Moment): boolean {
    if (deed.kind === 'vouch') return this.people.vouch(deed.whom);
    if (deed.kind === 'file') {
      const { by, claim, side } = deed;
      return this.#file(by, { claim, side, target: null }, newWords(deed, moment), moment);
    }
    const one = this.pick(deed.item);
    return one === undefined ? false : this.#noteOn(one, deed, moment);
  }

  #noteOn(one: Noted, deed: OnItem, moment: Moment): boolean {
    switch (deed.kind) {
      case 'rebut':
        return this.#rebut(one, deed, moment);
      case 'mark':
        return this.#mark(one, deed, moment);
      case 'lift':
        this.marks.lift(deed.by, one);
        return true;
      case 'edit':
        return isSeen(one) && this.#edit(one, editedWords(one, deed));
      case 'withdraw':
        return set(one, !one.isWithdrawn, { isWithdrawn: true });
      case 'refile':
        return this.#isOpen(one) && this.#file(one.by, one.scope, one.words, moment);
      case 'concede':
        return set(one, isSeen(one), { isConceded: deed.conceded });
      case 'hide':
      case 'restore':
        return this.#moderate(one, deed.kind === 'hide');
    }
  }

  #rebut(one: Noted, deed: OnItem & { kind: 'rebut' }, moment: Moment): boolean {
    const { claim, side, target } = one.scope;
    if (target !== null || !isSeen(one) || one.by === deed.by) return false;
    const scope = { claim, side: otherSide(side), target: one.number };
    return this.#file(deed.by, scope, newWords(deed, moment), moment);
  }

  #file(by: number, scope: Scope, words: Words, { days }: Moment): boolean {
    this.people.act(by, days);
    const joins = this.#clusters.joined(scope, words)?.number;
    const own =
      this.#ownWith(by, scope, words) ??
      this.entries.find((one) => one.by === by && one.cluster === joins);
    if (own !== undefined) {
      return this.#edit(own, words);
    }
    this.#lastNumber += 1;
    const number = this.#lastNumber;
    const cluster = joins ?? this.#clusters.found({ scope, words, number, by: number });
    const revisions = [{ revision: 1, words }];
    const state = { isWithdrawn: false, isHidden: false, isConceded: false };
    this.entries.push({ number, by, scope, words, cluster, revision: 1, revisions, ...state });
    return true;
  }

  #edit(one: Noted, words: Words): boolean {
    const isSame = one.words.wording === words.wording && one.words.paper === words.paper;
    if (!isSame || !isSameText(one.words, words)) one.cluster = this.#clusterAnew(one, words);
    return this.#revise(one, words);
  }

  #clusterAnew(one: Noted, words: Words): number {
    const { by, scope, number } = one;
    const isJoined = (at: number) => this.entries.some((of) => of !== one && of.cluster === at);
    const left = this.#clusters.dropUnjoined(number, isJoined);
    const twin = this.#ownWith(by, scope, words, one);
    if (twin !== undefined) return twin.cluster;
    const joined = this.#clusters.joined(scope, words);
    if (joined !== undefined) {
      // One's own former words are nobody's source: they take the new one, or are left.
      const isOwn = joined.by === number && words.paper > 0 && joined.words.paper !== words.paper;
      const isCited = ({ cluster, words: { paper } }: Noted) =>
        cluster === joined.number && paper > 0 && paper !== words.paper;
      const isLeft = isOwn && this.entries.some((of) => of !== one && isCited(of));
      if (isOwn && !isLeft) joined.words = { ...joined.words, paper: words.paper };
      if (!isLeft) return joined.number;
    }
    const free = left.includes(one.cluster) ? one.cluster : this.#freeNumber(number);
    return this.#clusters.found({ scope, words, number: free, by: number });
  }

  #freeNumber(wanted: number): number {
    if (!this.#clusters.isFounded(wanted)) return wanted;
    this.#lastNumber += 1;
    return this.#lastNumber;
  }

  /** Marks follow their words: the same source and text bring an earlier revision back. */
  #revise(one: Noted, words: Words): boolean {
    const { number, revisions } = one;
    const isCited = (of: Words) => of.paper === words.paper;
    const before = revisions.find((of) => isCited(of.words) && isSameText(of.words, words));
    const revision = before?.revision ?? revisions.length + 1;
    if (revision !== one.revision && words.paper > 0) {
      const others = revisions.filter((of) => isCited(of.words) && of.revision !== revision);
      this.marks.carry(
        number,
        others.map((of) => of.revision),
        revision,
      );
    }
    if (before === undefined) revisions.push({ revision, words });
    return set(one, true, { words, revision, isWithdrawn: false });
  }

  /** The author's first other item there of the same paper or, without one, of the same words. */
  #ownWith(by: number, scope: Scope, words: Words, besides?: Noted): Noted | undefined {
    const isEqual = (of: Words) =>
      of.paper === words.paper &&
      (words.paper > 0 || (isSameText(of, words) && of.wording === words.wording));
    return this.entries.find(
      (one) =>
        one !== besides && one.by === by && isSameScope(one.scope, scope) && isEqual(one.words),
    );
  }

  #mark(one: Noted, { by, mark }: OnItem & { kind: 'mark' }, { days }: Moment): boolean {
    if (!isSeen(one) || one.by === by || one.words.paper === 0) return false;
    if (this.#usedUp(by, one) >= MARKS_PER_SIDE) return false;
    this.people.act(by, days);
    this.people.mark(by);
    const { number, revision } = one;
    const at = Math.max(...this.entries.map((entry) => entry.number));
    const kind = mark === 'check' ? 'check' : 'dispute';
    this.marks.set({ number, by, kind, isNowhere: mark === 'nowhere', at, revision });
    return true;
  }

  /** Other standing targets of its claim and side on which a member has a mark. */
  #usedUp(by: number, { scope, number }: Noted): number {
    const others = this.entries.filter(
      (one) =>
        one.number !== number && one.scope.claim === scope.claim && one.scope.side === scope.side,
    );
    return others.filter((one) => this.#stands(one) && this.marks.isGiven(by, one)).length;
  }

  #stands(one: Noted): boolean {
    const target = this.#targetOf(one);
    return isSeen(one) && !one.isConceded && (target === undefined || this.#stands(target));
  }

  /** Whether it may be filed where it is: what it answers is there to be answered. */
  #isOpen(one: Noted): boolean {
    const target = this.#targetOf(one);
    return target === undefined || isSeen(target);
  }

  #targetOf({ scope }: Noted): Noted | undefined {
    return this.entries.find((one) => one.number === scope.target);
  }

  #moderate(one: Noted, isHidden: boolean): boolean {
    if (one.isHidden === isHidden) return false;
    this.people.moderate();
    return set(one, true, { isHidden });
  }
}

function set(one: Noted, isAllowed: boolean, change: Partial<Noted>): boolean {
  if (isAllowed) Object.assign(one, change);
  return isAllowed;
}

/** The words of a filing. */
export function newWords(
  { paper, isRich }: Pick<Words, 'paper' | 'isRich'>,
  { topic }: Moment,
): Words {
  return { paper, isRich, topic, version: 0, wording: 0 };
}

/** The words that an edit leads to. */
export function editedWords({ words }: Noted, deed: OnItem & { kind: 'edit' }): Words {
  const { version, wording, paper } = deed;
  return { ...words, version, wording, paper: paper ?? words.paper };
}
