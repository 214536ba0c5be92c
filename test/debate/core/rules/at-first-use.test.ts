import { describe, expect, it } from 'vitest';
import { atFirstUse } from '#debate/core/rules/at-first-use.ts';

describe('a value made at its first use', () => {
  it('is not made before anybody asks for it', () => {
    let made = 0;
    const value = atFirstUse(() => {
      made += 1;
      return made;
    });
    expect(made).toBe(0);
    expect(value()).toBe(1);
  });

  it('is made once, also where it is nothing', () => {
    let made = 0;
    const value = atFirstUse(() => {
      made += 1;
      return undefined;
    });
    expect([value(), value(), made]).toEqual([undefined, undefined, 1]);
  });
});
