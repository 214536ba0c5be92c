import { MODERATOR, NEW } from './deeds.ts';

/** Days after which somebody new to the server is so no more. */
const YOUNG_DAYS = 30;
/** When those joined, in days after the debate opened: an hour. */
export const JOINED = 1 / 24;

/** What a notebook has of the members. */
export class NotedPeople {
  /** Whether each was young at the first act. */
  readonly #young = new Map<number, boolean>();
  readonly #vouched = new Set<number>();
  #hasModerated = false;

  /** A filing or a mark, so many days after the debate opened. */
  act(by: number, days: number): void {
    if (!this.#young.has(by)) this.#young.set(by, NEW.includes(by) && days - JOINED < YOUNG_DAYS);
  }

  mark(by: number): void {
    if (by === MODERATOR) this.#hasModerated = true;
  }

  /** Of somebody who has neither filed nor marked nothing is kept. */
  moderate(): void {
    if (this.#young.has(MODERATOR)) this.#hasModerated = true;
  }

  vouch(whom: number): boolean {
    if (this.#young.get(whom) !== true || this.#vouched.has(whom)) return false;
    this.#vouched.add(whom);
    this.moderate();
    return true;
  }

  get moderators(): number[] {
    return this.#hasModerated ? [MODERATOR] : [];
  }

  get young(): number[] {
    return NEW.filter((one) => this.#young.get(one) === true && !this.#vouched.has(one));
  }
}
