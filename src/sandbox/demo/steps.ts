import type { DemoKey } from './people.ts';
import { demoQuotes } from './quotes.ts';

type DemoStance = 'agree' | 'disagree' | 'unsure';
type DemoSide = 'supports' | 'challenges';

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
  /** The documented fact (1 to 21, see `facts.ts`) that it is about; null for a plain opinion. */
  readonly fact: number | null;
};

/** What somebody does to an item; `of` names it as `itemName` does. */
type OnItem = DemoTime & { readonly who: DemoKey; readonly of: string };

export type DemoMark = OnItem & {
  readonly do: 'mark';
  readonly mark: 'convincing' | 'unconvincing';
};

/** A check of a source, with what it says according to this person. */
export type DemoCheck = OnItem & { readonly do: 'check'; readonly quote: string };

/** `quote` is what the person says that the source says; `answer` is the author's word on it. */
export type DemoDispute = OnItem & { readonly do: 'dispute'; readonly quote: string };
export type DemoAnswer = OnItem & { readonly do: 'answer'; readonly answer: string };

export type DemoRebuttal = OnItem &
  Pick<DemoArgument, 'text' | 'source' | 'fact'> & { readonly do: 'rebut' };

/** An item that changed the person's vote, and how. */
export type DemoCredit = OnItem & { readonly do: 'credit'; readonly why: string };

export type DemoConcession = OnItem & { readonly do: 'concede' };

export type DemoEdit = OnItem &
  Pick<DemoArgument, 'text'> & { readonly do: 'edit'; readonly source: string };

export type DemoStep =
  | DemoVote
  | DemoArgument
  | DemoMark
  | DemoCheck
  | DemoDispute
  | DemoAnswer
  | DemoRebuttal
  | DemoCredit
  | DemoConcession
  | DemoEdit;

type Moment = Omit<DemoTime, 'week'> & { readonly who: DemoKey };
type Item = Pick<DemoArgument, 'claim' | 'side' | 'source' | 'fact'>;

/** Minutes between two people who mark the same item. */
const MINUTES_BETWEEN_MARKS = 47;

const stances: Readonly<Record<string, DemoStance>> = { a: 'agree', d: 'disagree', u: 'unsure' };

/** Functions to write down the steps of one week. */
export function inWeek(week: DemoTime['week']) {
  return {
    /** One filed item; line breaks of the text become spaces. */
    argue(moment: Moment, item: Item, text: string): DemoArgument {
      return { week, ...moment, do: 'argue', ...item, text: oneLine(text) };
    },

    /** One answer to an item. */
    rebut(
      moment: Moment,
      item: Pick<DemoRebuttal, 'of' | 'source' | 'fact'>,
      text: string,
    ): DemoRebuttal {
      return { week, ...moment, do: 'rebut', ...item, text: oneLine(text) };
    },

    /** The same mark by several people, one after the other. */
    marks(
      { day, hour, minute }: Omit<Moment, 'who'>,
      mark: DemoMark['mark'],
      of: string,
      people: readonly DemoKey[],
    ): DemoMark[] {
      return people.map((who, at) => ({
        ...after({ week, day, hour, minute }, at * MINUTES_BETWEEN_MARKS),
        who,
        do: 'mark',
        of,
        mark,
      }));
    },

    /** Checks of an item about a documented fact, by several people, one after the other. */
    checks(
      { day, hour, minute }: Omit<Moment, 'who'>,
      of: string,
      fact: number,
      people: readonly DemoKey[],
    ): DemoCheck[] {
      const quotes = demoQuotes[fact] ?? [];
      return people.map((who, at) => ({
        ...after({ week, day, hour, minute }, at * MINUTES_BETWEEN_MARKS),
        who,
        do: 'check',
        of,
        quote: quotes[at % quotes.length] ?? '',
      }));
    },

    dispute(moment: Moment, of: string, quote: string): DemoDispute {
      return { week, ...moment, do: 'dispute', of, quote: oneLine(quote) };
    },

    answer(moment: Moment, of: string, answer: string): DemoAnswer {
      return { week, ...moment, do: 'answer', of, answer: oneLine(answer) };
    },

    credit(moment: Moment, of: string, why: string): DemoCredit {
      return { week, ...moment, do: 'credit', of, why: oneLine(why) };
    },

    concede(moment: Moment, of: string): DemoConcession {
      return { week, ...moment, do: 'concede', of };
    },

    edit(moment: Moment, of: string, source: string, text: string): DemoEdit {
      return { week, ...moment, do: 'edit', of, source, text: oneLine(text) };
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

/** So many minutes later on the same day. */
function after({ week, day, hour, minute }: DemoTime, minutes: number): DemoTime {
  const total = hour * 60 + minute + minutes;
  return { week, day, hour: Math.floor(total / 60), minute: total % 60 };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/**
 * How the script names an item: `amara 1-` is Amara's on claim 1 against the essay, `+` would be
 * for it; `noor > diego 1-` is Noor's answer to Diego's. A name
 * that two items share means the first.
 */
export function itemName(step: DemoArgument | DemoRebuttal): string {
  if (step.do === 'rebut') return `${step.who} > ${step.of}`;
  return `${step.who} ${step.claim}${step.side === 'supports' ? '+' : '-'}`;
}

/** Minutes since the start of the demo's first week: the order in which steps are played. */
export function minuteOf({ week, day, hour, minute }: DemoTime): number {
  return ((week * 7 + day - 1) * 24 + hour) * 60 + minute;
}
