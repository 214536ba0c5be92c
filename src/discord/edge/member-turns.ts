/** What runs at once: over all members, and of one of them. */
export type TurnLimits = { readonly all: number; readonly each: number };

export type MemberTurns = {
  /** Runs `work` when it is its member's turn. */
  run<T>(member: string, work: () => Promise<T>): Promise<T>;
  /** At most so many would be taken before the next one of this member. */
  ahead(member: string): number;
};

type Line = { readonly waiting: (() => void)[]; running: number };

/**
 * Fair queueing among members: the one who has waited longest for a turn comes next, however much
 * others have queued before. One member gets only some of the places, so that one is always free for
 * somebody else. The requests of one member run in order.
 */
export function createMemberTurns(limits: TurnLimits): MemberTurns {
  // A Map keeps its order: a member who was served moves to its end.
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
