import { describe, expect, it } from 'vitest';
import { createMemberTurns } from '#discord/edge/member-turns.ts';

/** Work that lasts until the test ends it, and the order in which it began. */
function openWork(limits: { all: number; each: number }) {
  const turns = createMemberTurns(limits);
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const all: Promise<void>[] = [];
  return {
    turns,
    begun,
    ask(member: string, name: string) {
      const work = () => {
        begun.push(name);
        return new Promise<void>((resolve) => ends.set(name, resolve));
      };
      all.push(turns.run(member, work));
    },
    /** Ends a piece of work and lets the next one begin. */
    async end(name: string) {
      await settled();
      ends.get(name)?.();
      await settled();
    },
    /** Ends everything, one after another, in the order in which it began. */
    async endAll() {
      await settled();
      for (let at = 0; at < begun.length; at += 1) await this.end(begun[at] ?? '');
      await Promise.all(all);
    },
  };
}

async function settled(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

describe('turns', () => {
  it('go round: who asked three hundred times waits for who asked once', async () => {
    const work = openWork({ all: 1, each: 1 });
    for (let at = 1; at <= 300; at += 1) work.ask('flood', `flood ${at}`);
    work.ask('ada', 'ada 1');
    work.ask('ben', 'ben 1');
    work.ask('ada', 'ada 2');
    await work.end('flood 1');
    await work.end(work.begun[1] ?? '');
    await work.end(work.begun[2] ?? '');
    await work.end(work.begun[3] ?? '');
    expect(work.begun.slice(0, 5)).toEqual(['flood 1', 'ada 1', 'ben 1', 'flood 2', 'ada 2']);
    await work.endAll();
  });

  it('leave a place to others, whatever one member has under way', async () => {
    const work = openWork({ all: 5, each: 3 });
    for (let at = 1; at <= 10; at += 1) work.ask('flood', `flood ${at}`);
    work.ask('ada', 'ada 1');
    await settled();
    expect(work.begun).toEqual(['flood 1', 'flood 2', 'flood 3', 'ada 1']);
    await work.endAll();
  });

  it('keep the order of what one member asked for, and run all of it', async () => {
    const work = openWork({ all: 4, each: 2 });
    const names = Array.from({ length: 20 }, (_, at) => `${at % 3}: ${at}`);
    for (const name of names) work.ask(name.slice(0, 1), name);
    await work.endAll();
    expect(work.begun.toSorted()).toEqual(names.toSorted());
    for (const member of ['0', '1', '2']) {
      const of = (list: readonly string[]) => list.filter((name) => name.startsWith(member));
      expect(of(work.begun)).toEqual(of(names));
    }
  });

  it('go on after work that fails', async () => {
    const turns = createMemberTurns({ all: 1, each: 1 });
    const failing = turns.run('ada', async () => {
      throw new Error('no');
    });
    const next = turns.run('ben', async () => 'done');
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('done');
  });

  it('tell how many come first: of each other member no more than of oneself', async () => {
    const work = openWork({ all: 1, each: 1 });
    for (let at = 1; at <= 300; at += 1) work.ask('flood', `flood ${at}`);
    await settled();
    expect(work.turns.ahead('ada')).toBe(1);
    expect(work.turns.ahead('flood')).toBe(299);
    await work.endAll();
  });
});
