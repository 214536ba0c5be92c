/** A limit on how many run at once; later callers queue. */
export type Slots = {
  /** Takes a slot and returns what releases it, once; undefined when none is free in time. */
  take(patienceMs: number): Promise<(() => void) | undefined>;
};

export function createSlots(most: number): Slots {
  let free = most;
  const line: (() => void)[] = [];

  const giveBack = () => {
    const next = line.shift();
    if (next === undefined) free += 1;
    else next();
  };

  return {
    take(patienceMs) {
      if (free > 0) {
        free -= 1;
        return Promise.resolve(giveBack);
      }
      return new Promise((resolve) => {
        const turn = () => {
          clearTimeout(timer);
          resolve(giveBack);
        };
        const timer = setTimeout(() => {
          line.splice(line.indexOf(turn), 1);
          resolve(undefined);
        }, patienceMs);
        line.push(turn);
      });
    },
  };
}
