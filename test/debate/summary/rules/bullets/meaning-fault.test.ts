import { describe, expect, it } from 'vitest';
import { meaningFault } from '#debate/summary/rules/bullets/meaning/meaning-fault.ts';

describe('meaningFault', () => {
  const item =
    'On 40 tasks of LexBench the tuned JuraNet was right in 71 % of cases, against 64 % for GPT-9, ' +
    'most often on contracts (Ono et al. 2025). It was not tried on criminal law.';
  it.each([
    ['JuraNet was right in 71 % of cases on 40 tasks of LexBench.', undefined],
    ['On LexBench JuraNet was right in 71 % of cases, against 64 % for GPT-9.', undefined],
    ['JuraNet was not tried on criminal law.', undefined],
    ['GPT-9 was right in 71 % of cases, against 64 % for JuraNet.', 'order'],
    ['JuraNet was right in 64 % of cases on 40 tasks of LexBench.', 'order'],
    ['JuraNet was not right in 71 % of cases on 40 tasks.', 'negation'],
    ['JuraNet was tried on criminal law.', 'negation'],
    ['JuraNet was right in 71 cases on 40 tasks of LexBench.', 'amount'],
    ['JuraNet was right in more than 71 % of cases on 40 tasks.', 'amount'],
    ['JuraNet was always right on contracts, in 71 % of cases.', 'quantity'],
    ['JuraNet was right in 71 % of cases because it was tuned.', 'cause'],
    ['JuraNet was certainly right in 71 % of cases on 40 tasks.', 'modal'],
    ['JuraNet was better in 71 % of cases on 40 tasks of LexBench.', 'direction'],
    ['JuraNet, right in 71 % of cases, replaced judges in courts.', 'new words'],
  ])('says of "%s": %s', (text, fault) => {
    expect(meaningFault(text, [item])).toBe(fault);
  });

  it('tells a price in one currency from the same number in another that the item has too', () => {
    const priced =
      'On LexBench the tuned JuraNet cost $3 for each brief, GPT-9 as much as €5 for one.';
    expect(meaningFault('JuraNet cost $3 for each brief on LexBench.', [priced])).toBeUndefined();
    expect(meaningFault('JuraNet cost 3 dollars for each brief.', [priced])).toBeUndefined();
    expect(meaningFault('JuraNet cost €3 for each brief on LexBench.', [priced])).toBe('amount');
  });
});
