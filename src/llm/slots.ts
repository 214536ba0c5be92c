/** So many at a time; who comes later waits in line. */
export type Slots = {
  /** A slot, to be given back by calling what is returned; undefined when none came free in time. */
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
  /** Given back once, however often it is asked for. */
  const once = () => {
    let held = true;
    return () => {
      if (held) giveBack();
      held = false;
    };
  };

  return {
    take(patienceMs) {
      if (free > 0) {
        free -= 1;
        return Promise.resolve(once());
      }
      return new Promise((resolve) => {
        const turn = () => {
          clearTimeout(timer);
          resolve(once());
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
