import { describe, expect, it } from 'vitest';
import { runNode } from '../support/programs/run-node.ts';
import { seeded } from '../support/seeded.ts';
import { alarms, captures, wordsMade } from './captured-favour.ts';
import { OptionError, readOptions } from './options.ts';
import { sidesOf } from './people.ts';
import { weeksOf } from './weekly-debate.ts';
import { percent, wilson } from './wilson.ts';

describe('a captured model', () => {
  const of = (name: string) => captures.filter((capture) => capture.name.includes(name));

  it('that says none for one side, whichever, rings the alarm with four members a side', () => {
    for (const capture of [...of('none for one, top'), ...of('sides swapped')]) {
      expect(alarms(capture, 4, 20, seeded(1))).toBe(20);
    }
    for (const capture of of('always none')) {
      expect(alarms(capture, 4, 20, seeded(1))).toBeGreaterThanOrEqual(16);
      expect(alarms(capture, 8, 20, seeded(1))).toBe(20);
    }
  });

  it('seldom makes a word, and hardly one that a summary tells', () => {
    for (const capture of captures) {
      const { before, atSummary } = wordsMade(capture, 40, seeded(2));
      expect(before).toBeLessThanOrEqual(12);
      expect(atSummary).toBeLessThanOrEqual(2);
    }
  });
});

describe('npm run simulate', () => {
  const run = (...args: string[]) => runNode(['test/simulate/run.ts', ...args]);

  it('prints the same tables for the same seed, and the seed', async () => {
    const args = ['--seed', '7', '--debates', '1', '--tables', '5'];
    const [one, two] = await Promise.all([run(...args), run(...args)]);
    // Not its standard error: which lines of progress are shown depends on the time they take.
    expect(one.out).toBe(two.out);
    expect([one.code, two.code]).toEqual([0, 0]);
    expect(one.out).toContain('Seed 7, 1 debates a row');
    expect(one.out).toContain('| 4 | ');
    expect(one.out).not.toContain('## 1.');
  });

  it('says what it can do, and in one line what it cannot', async () => {
    const help = await run('--help');
    expect(help.out).toContain('--debates N');
    expect(() => readOptions(['--tables', '4'], 0)).toThrow(OptionError);
    expect(() => readOptions(['--debates', '0'], 0)).toThrow('from 1');
    expect(() => readOptions(['--debats', '9'], 0)).toThrow(OptionError);
    expect(readOptions(['--tables', '3,1'], 9)).toEqual({ debates: 4, tables: [3, 1], seed: 9 });
  });
});

describe('simulated debates', () => {
  it('grow by as many items a week as told, filed by some members more than by others', () => {
    const course = { members: 30, perWeek: 25, stand: { kind: 'camp' }, rebuttals: 0.25 } as const;
    const [, second] = weeksOf(course, seeded(1)).take(2);
    const items = second?.claims.flatMap((claim) => claim.items) ?? [];
    expect(items).toHaveLength(50);
    expect(new Set(items.map((item) => item.number)).size).toBe(50);
  });

  it('have just the share of members on a side that a fixed lean says', () => {
    const sideOf = sidesOf({ kind: 'fixed', essay: 0.7 }, 30, 8, seeded(2));
    const members = Array.from({ length: 30 }, (_, at) => at);
    expect(members.filter((member) => sideOf(member, 1) === 'supports')).toHaveLength(21);
  });
});

describe('Wilson’s interval', () => {
  it('is that of the textbooks', () => {
    // Newcombe 1998, table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
    const rounded = (hits: number, trials: number) => {
      const { low, high } = wilson(hits, trials);
      return [low.toFixed(4), high.toFixed(4)];
    };
    expect(rounded(81, 263)).toEqual(['0.2553', '0.3662']);
    expect(rounded(15, 148)).toEqual(['0.0624', '0.1605']);
    expect(rounded(0, 20)).toEqual(['0.0000', '0.1611']);
    expect(rounded(1, 29)).toEqual(['0.0061', '0.1718']);
  });

  it('is printed in whole per cents', () => {
    expect(percent(1, 10)).toBe('10 % (2–40)');
    expect(percent(0, 0)).toBe('0 % (0–100)');
  });
});
