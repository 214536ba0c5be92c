import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customId, parseCustomId } from '#discord/parts/custom-id.ts';

const word = fc.stringMatching(/^[a-z0-9-]{1,12}$/).filter((text) => text !== '-');

describe('a custom_id', () => {
  it('is read back as what was written', () => {
    const arg = fc.oneof(word, fc.nat(), fc.constant(null));
    fc.assert(
      fc.property(
        word,
        word,
        fc.option(word),
        fc.array(arg, { maxLength: 3 }),
        (area, action, debate, args) => {
          const id = customId(`${area}:${action}`, debate, ...args);
          expect(parseCustomId(id)).toEqual({
            route: `${area}:${action}`,
            debateId: debate ?? undefined,
            args: args.map((one) => (one === null ? '' : String(one))),
          });
        },
      ),
    );
  });

  it('has at most 100 characters: a longer one is a fault of ours, told at once', () => {
    expect(customId('a:b', 'd', 'x'.repeat(94))).toHaveLength(100);
    expect(() => customId('a:b', 'd', 'x'.repeat(95))).toThrow(RangeError);
  });

  it('may be anything at all when it comes in', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 120 }), (id) => {
        const { route, args } = parseCustomId(id);
        expect(route).toContain(':');
        expect(args.every((arg) => !arg.includes(':'))).toBe(true);
      }),
    );
    expect(parseCustomId('')).toEqual({ route: ':', debateId: undefined, args: [] });
    expect(parseCustomId('ballot:vote')).toMatchObject({
      route: 'ballot:vote',
      debateId: undefined,
    });
  });
});
