import { isSameScope, type Scope } from './noted.ts';
import { isSameText, type Words } from './words.ts';

type Founder = {
  readonly scope: Scope;
  words: Words;
  readonly number: number;
  /** The item whose words these are. */
  readonly by: number;
};

/** Clusters as a notebook has them: whoever cites the same or tells the same joins the first. */
export class NotedClusters {
  #founders: Founder[] = [];

  joined(scope: Scope, words: Words): Founder | undefined {
    const there = this.#founders
      .filter((founder) => isSameScope(founder.scope, scope))
      .sort((a, b) => a.number - b.number);
    const cited = there.find((one) => words.paper > 0 && one.words.paper === words.paper);
    return cited ?? there.find((one) => isSameText(one.words, words));
  }

  /** Takes away what an item founded and no other is in, and gives the numbers. */
  dropUnjoined(by: number, isJoined: (number: number) => boolean): number[] {
    const isLeft = (one: Founder) => one.by === by && !isJoined(one.number);
    const left = this.#founders.filter(isLeft);
    this.#founders = this.#founders.filter((one) => !isLeft(one));
    return left.map((one) => one.number);
  }

  isFounded(number: number): boolean {
    return this.#founders.some((founder) => founder.number === number);
  }

  found(founder: Founder): number {
    this.#founders.push(founder);
    return founder.number;
  }
}
