import type { Noted, NotedMark } from './noted.ts';

/** Members who have to say that a link leads nowhere before it counts. */
const NOWHERE_MEMBERS = 2;

/** Marks as a notebook has them, in the order in which they were set. */
export class NotedMarks {
  #all: readonly NotedMark[] = [];

  /** Sets a mark in place of the member's other one; said again it changes nothing. */
  set(mark: NotedMark): void {
    const isOf = (of: NotedMark) =>
      of.number === mark.number && of.by === mark.by && of.revision === mark.revision;
    const before = this.#all.find(isOf);
    if (before?.kind === mark.kind && before.isNowhere === mark.isNowhere) return;
    this.#all = [...this.#all.filter((of) => !isOf(of)), mark];
  }

  lift(by: number, { number, revision }: Noted): void {
    this.#all = this.#all.filter(
      (of) => of.number !== number || of.by !== by || of.revision !== revision,
    );
  }

  isGiven(by: number, { number, revision }: Noted): boolean {
    return this.#all.some((of) => of.number === number && of.by === by && of.revision === revision);
  }

  /**
   * What an edit to another revision of the same source does: disputes of the revisions `from` go
   * along, each member's latest, in place of what else the member said there.
   */
  carry(number: number, from: readonly number[], to: number): void {
    const goes = (mark: NotedMark) =>
      mark.number === number && mark.kind === 'dispute' && from.includes(mark.revision);
    const latest = new Map(this.#all.filter(goes).map((mark) => [mark.by, mark]));
    const stays = (mark: NotedMark) =>
      !goes(mark) && !(mark.number === number && mark.revision === to && latest.has(mark.by));
    // Where it was set it keeps its place: a later edit asks again which one is the latest.
    this.#all = this.#all.flatMap((mark) => {
      if (latest.get(mark.by) === mark) return [{ ...mark, revision: to }];
      return stays(mark) ? [mark] : [];
    });
  }

  /** Those that may count, on suspended revisions too. */
  on(number: number): NotedMark[] {
    const own = this.#all.filter((mark) => mark.number === number);
    const saying = (revision: number) =>
      own.filter((mark) => mark.isNowhere && mark.revision === revision).length;
    return own.filter((mark) => !mark.isNowhere || saying(mark.revision) >= NOWHERE_MEMBERS);
  }
}
