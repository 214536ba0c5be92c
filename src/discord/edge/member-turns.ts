/** How much runs concurrently: over all members, and per member. */
export type TurnLimits = { readonly all: number; readonly each: number };

export type MemberTurns = {
  /** Runs `work` when it is its member's turn. */
  run<T>(member: string, work: () => Promise<T>): Promise<T>;
  /** An upper bound on how many run before this member's next request. */
  ahead(member: string): number;
};

type Line = { readonly waiting: (() => void)[]; running: number };

/**
 * Fair queueing among members: the one who has waited longest for a turn is next, however much
 * others have queued before. A member gets only some of the places, so nobody can take them all.
 * One member's requests start in order.
 */
export function createMemberTurns(limits: TurnLimits): MemberTurns {
  // A Map keeps insertion order: a member who was served moves to its end.
  const lines = new Map<string, Line>();
  let running = 0;
  let waiting = 0;

  function next(): void {
    if (waiting === 0 || running >= limits.all) return;
    for (const [member, line] of lines) {
      if (line.running >= limits.each) continue;
      const start = line.waiting.shift();
      if (start === undefined) continue;
      lines.delete(member);
      lines.set(member, line);
      line.running += 1;
      running += 1;
      waiting -= 1;
      start();
      return;
    }
  }

  function leave(member: string, line: Line): void {
    running -= 1;
    line.running -= 1;
    lines.delete(member);
    if (line.running > 0 || line.waiting.length > 0) lines.set(member, line);
    next();
  }

  return {
    async run(member, work) {
      const line = lines.get(member) ?? { waiting: [], running: 0 };
      lines.set(member, line);
      const turn = new Promise<void>((resolve) => line.waiting.push(resolve));
      waiting += 1;
      next();
      await turn;
      try {
        return await work();
      } finally {
        leave(member, line);
      }
    },

    ahead(member) {
      if (waiting === 0) return 0;
      const own = lines.get(member)?.waiting.length ?? 0;
      let ahead = 0;
      for (const { waiting } of lines.values()) ahead += Math.min(waiting.length, own + 1);
      return ahead;
    },
  };
}
