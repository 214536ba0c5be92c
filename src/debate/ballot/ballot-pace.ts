/** So soon after a vote, ms, nobody has read the claim that came in its place. */
const UNREAD_MS = 800;
/** A held key presses every 30 to 50 ms, no finger this often. */
const HELD_MS = 200;
const MOST_MEMBERS = 10_000;

/** The last vote of a member, and when they last pressed, counted or not; ms since 1970. */
type LastPress = { readonly claim: number; readonly votedAt: number; readonly pressedAt: number };

/**
 * Tells a vote from the second half of a double press. It remembers who voted within the last
 * moment, in this process alone; what is older goes with the next press of anybody.
 */
export type BallotPace = {
  /**
   * Notes a member's press for a claim; `at` is when Discord says it was made, ms since 1970.
   * Returns null where it is a vote; else the claim that the member voted on just before, which
   * makes this one a press on a claim that they cannot have read.
   */
  unread(member: string, claim: number, at: number): number | null;
  /** Forgets every press: for whoever moves the debate's clock, and with it time itself. */
  forget(): void;
};

export type WithPace = { readonly pace: BallotPace };

export function createBallotPace(): BallotPace {
  const recent = new Map<string, LastPress>();

  /** A map keeps its order, and whoever presses goes to its end: the oldest come first. */
  const forgetBefore = (at: number) => {
    for (const [member, { pressedAt }] of recent) {
      if (at - pressedAt <= UNREAD_MS && recent.size <= MOST_MEMBERS) return;
      recent.delete(member);
    }
  };

  return {
    unread(member, claim, at) {
      const last = recent.get(member);
      const isUnread = last !== undefined && last.claim !== claim && isTooSoon(last, at);
      recent.delete(member);
      recent.set(
        member,
        isUnread
          ? { ...last, pressedAt: Math.max(last.pressedAt, at) }
          : { claim, votedAt: at, pressedAt: at },
      );
      forgetBefore(at);
      return isUnread ? last.claim : null;
    },
    forget: () => recent.clear(),
  };
}

/** Of two presses at once either may come in first. */
function isTooSoon({ votedAt, pressedAt }: LastPress, at: number): boolean {
  return Math.abs(at - votedAt) <= UNREAD_MS || Math.abs(at - pressedAt) <= HELD_MS;
}
