import type { DemoKey } from './people.ts';

export type DemoStance = 'agree' | 'disagree' | 'unsure';
export type DemoSide = 'supports' | 'challenges';

/** A time of the demo: week 0 is the oldest of three, day 1 its first; hours in the debate's zone. */
export type DemoTime = {
  readonly week: 0 | 1 | 2;
  readonly day: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  readonly hour: number;
  readonly minute: number;
};

export type DemoVote = DemoTime & {
  readonly who: DemoKey;
  readonly do: 'vote';
  /** 0 to 8. */
  readonly claim: number;
  /** `withdraw` takes the person's standing vote back. */
  readonly stance: DemoStance | 'withdraw';
};

export type DemoArgument = DemoTime & {
  readonly who: DemoKey;
  readonly do: 'argue';
  /** 1 to 8: the thesis itself takes votes only. */
  readonly claim: number;
  readonly side: DemoSide;
  /** 40 to 2,000 characters, one line. */
  readonly text: string;
  /** A link, DOI or arXiv id as a person would type it; null when none is given. */
  readonly source: string | null;
  /** Which documented fact (1 to 21, see `facts.ts`) it tells; null for a plain opinion. */
  readonly fact: number | null;
};

export type DemoStep = DemoVote | DemoArgument;

type Moment = Omit<DemoTime, 'week'> & { readonly who: DemoKey };
type Item = Pick<DemoArgument, 'claim' | 'side' | 'source' | 'fact'>;

const stances: Readonly<Record<string, DemoStance>> = { a: 'agree', d: 'disagree', u: 'unsure' };

/** The words in which a week is written down. */
export function inWeek(week: DemoTime['week']) {
  return {
    /** One filed item; line breaks of the text become spaces. */
    argue(moment: Moment, item: Item, text: string): DemoArgument {
      const oneLine = text.replace(/\s+/g, ' ').trim();
      return { week, ...moment, do: 'argue', ...item, text: oneLine };
    },

    /** One vote: the first on its claim, a change, or a withdrawal. */
    vote(moment: Moment, claim: number, stance: DemoVote['stance']): DemoVote {
      return { week, ...moment, do: 'vote', claim, stance };
    },

    /**
     * A first pass through the ballot, one claim a minute. `marks` has a letter for each claim from
     * 0 on: a agree, d disagree, u unsure, a dot where the person skips.
     */
    ballot({ who, day, hour, minute }: Moment, marks: string): DemoVote[] {
      return [...marks].flatMap((mark, claim) => {
        const stance = stances[mark];
        if (!stance) return [];
        const total = hour * 60 + minute + claim;
        const time = { week, day, hour: Math.floor(total / 60), minute: total % 60 };
        return [{ ...time, who, do: 'vote' as const, claim, stance }];
      });
    },
  };
}

/** Minutes since the start of the demo's first week: the order in which steps are played. */
export function minuteOf({ week, day, hour, minute }: DemoTime): number {
  return ((week * 7 + day - 1) * 24 + hour) * 60 + minute;
}
