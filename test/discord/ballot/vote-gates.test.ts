import { expect, it } from 'vitest';
import { ballotActions } from '#discord/ballot/ballot-actions.ts';

/** What the gates are asked about, for what a custom_id and a form's fields bring. */
const gateOf = (action: string, raw: Record<string, unknown>) =>
  ballotActions[action]?.gate?.(raw) ?? null;

it('a vote is gated, and taking one back is not', () => {
  expect(gateOf('ballot:vote', { claim: '1', to: 'agree' })).toBe('vote');
  expect(gateOf('ballot:vote', { claim: '1', to: 'withdraw' })).toBeNull();
  expect(gateOf('ballot:undo', { claim: '1', was: 'was-agree' })).toBe('vote');
  expect(gateOf('ballot:undo', { claim: '1', was: 'was-none' })).toBeNull();
});

it('no field of a forged form lets a vote through', () => {
  expect(gateOf('ballot:vote', { claim: '1', to: 'agree', was: 'was-none' })).toBe('vote');
  expect(gateOf('ballot:again', { claim: '1', to: 'agree', was: 'was-none' })).toBe('vote');
  expect(gateOf('ballot:undo', { claim: '1', was: 'was-agree', to: 'withdraw' })).toBe('vote');
});
