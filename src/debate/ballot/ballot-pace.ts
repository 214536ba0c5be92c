/** Within this time after a vote, in ms, nobody has read the claim that replaced it. */
const UNREAD_MS = 800;
/** A held key repeats every 30 to 50 ms; nobody presses this fast. */
const HELD_MS = 200;
const MOST_MEMBERS = 10_000;

/** A member's last vote, and their last press, counted or not; ms since 1970. */
type LastPress = { readonly claim: number; readonly votedAt: number; readonly pressedAt: number };

/**
 * Distinguishes a vote from the second half of a double press. It remembers, in this process only,
 * who voted within the last moment; older entries are dropped at the next press by anybody.
 */
export type BallotPace = {
  /**
   * Records a member's press for a claim; `at` is when Discord says it was made, ms since 1970.
   * Returns null if it is a vote; otherwise the claim that the member voted on just before, which
   * means that they cannot have read this one.
   */
  unread(member: string, claim: number, at: number): number | null;
  /** Forgets every press: for callers that move the debate's clock. */
  forget(): void;
};

export type WithPace = { readonly pace: BallotPace };

export function createBallotPace(): BallotPace {
  const recent = new Map<string, LastPress>();

  /**
   * A map keeps insertion order, and every press moves its member to the end: the oldest come
   * first.
   */
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

/** Two simultaneous presses may arrive in either order. */
function isTooSoon({ votedAt, pressedAt }: LastPress, at: number): boolean {
  return Math.abs(at - votedAt) <= UNREAD_MS || Math.abs(at - pressedAt) <= HELD_MS;
}
