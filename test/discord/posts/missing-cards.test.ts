import { describe, expect, it } from 'vitest';
import { missingCards } from '#discord/posts/missing-cards.ts';

const cards = (...ids: string[]) => ids.map((messageId) => ({ messageId }));

describe('missingCards', () => {
  it('names the cards between the messages that came', () => {
    expect(missingCards(cards('30', '40', '50'), ['50', '35', '20'], 3)).toEqual(cards('30', '40'));
  });

  it('says nothing of cards older than the oldest message that came', () => {
    expect(missingCards(cards('10', '999999999999999999'), ['1200000000000000000'], 1)).toEqual([]);
  });

  it('knows of all cards when fewer messages came than were asked for', () => {
    expect(missingCards(cards('10', '20'), ['20'], 50)).toEqual(cards('10'));
  });

  it('says nothing when no message came: the history may be closed to the bot', () => {
    expect(missingCards(cards('10', '20'), [], 50)).toEqual([]);
  });

  it('compares ids as numbers, not as text', () => {
    expect(missingCards(cards('1000'), ['999', '1001'], 2)).toEqual(cards('1000'));
  });

  it('finds nothing if none is missing', () => {
    expect(missingCards(cards('1', '2', '3'), ['3', '2', '1'], 50)).toEqual([]);
  });
});
