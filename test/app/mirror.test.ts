import { beforeAll, describe, expect, it } from 'vitest';
import type { FrozenStanding } from '#debate/summary/rules/frozen-tally.ts';
import type { StoredSummary } from '#debate/summary/summary-content.ts';
import type { Actor } from '../../src/sandbox/index.ts';
import { mirrorWords } from '../debate/summary/rules/mirror-words.ts';
import { weekItems } from '../outside/week-items.ts';
import {
  castVote,
  customIdOn,
  fileItem,
  type Item,
  membersOf,
  shown,
  wordsOf,
} from '../support/member-actions.ts';
import { useCrux } from '../support/use-crux.ts';

/** Wednesdays, so that neither hour nor week ends meanwhile. */
const [firstWeek, secondWeek] = ['2026-03-04T12:00:00Z', '2026-03-11T12:00:00Z'] as const;
const authors = 10;

/** Besides the twenty: four more on each of four claims, so that somebody leads on several. */
const moreItems: Item[] = Array.from({ length: 16 }, (_, n) => ({
  claim: 1 + (n % 4),
  side: n % 4 === 2 || n === 5 ? 'supports' : 'challenges',
  text: `Laboratory ${'abcdefghijklmnop'[n]}, trial ${n}: Model-${n + 3}B scored ${60 + n} against ${41 + n}.`,
  source: n % 5 === 0 ? '' : `10.1000/bench.${n}.2025`,
}));

/** One server with a debate of its own, in which everything is as it is or mirrored. */
type Place = { readonly guildId: string; readonly channelId: string; readonly mirrored: boolean };

const crux = await useCrux();
const people = membersOf(crux.sandbox);
let members: Actor[];
let plain: Place;
let mirrored: Place;

beforeAll(async () => {
  members = Array.from({ length: authors + 2 }, (_, n) => people.newcomer(`Member ${n}`));
  const first = crux.sandbox.guilds()[0]?.id ?? 'none';
  plain = { guildId: first, channelId: people.channels.debate, mirrored: false };
  const everyone = crux.sandbox.people().map(({ id }) => id);
  const other = crux.sandbox.addGuild({ name: 'Mirror', people: everyone });
  const [channel] = crux.sandbox.channels(other.id);
  mirrored = { guildId: other.id, channelId: channel?.id ?? 'none', mirrored: true };
});

const swapped: Readonly<Record<string, string>> = {
  supports: 'challenges',
  challenges: 'supports',
  agree: 'disagree',
  disagree: 'agree',
};

async function vote(place: Place, n: number, claim: number, stance: string): Promise<void> {
  const cast = place.mirrored ? (swapped[stance] ?? stance) : stance;
  crux.aMomentLater();
  await castVote(members[n] ?? people.manager, claim, cast, place.channelId);
}

async function file(place: Place, items: readonly Item[]): Promise<void> {
  for (const [n, item] of items.entries()) {
    const other = item.side === 'supports' ? 'challenges' : 'supports';
    const side = place.mirrored ? other : item.side;
    const filed = fileItem(
      members[n % authors] ?? people.manager,
      { ...item, side },
      place.channelId,
    );
    expect(wordsOf(await filed)).toMatch(/Filed as/);
  }
}

async function summarise(place: Place): Promise<void> {
  await shown(people.manager.run('debate post-summary', {}, place.channelId));
}

/** Two weeks with a summary each, the same in both servers but for the sides. */
async function live(place: Place): Promise<void> {
  const channel = place.channelId;
  crux.clock.set(new Date(firstWeek));
  const settings = { channel, summary_channel: channel, filings: 50 };
  await shown(people.manager.run('debate setup', settings, channel));
  for (const n of members.keys()) await vote(place, n, 0, n % 3 === 0 ? 'disagree' : 'agree');
  await file(place, weekItems.slice(0, 12));
  await summarise(place);
  crux.clock.set(new Date(secondWeek));
  for (const n of [0, 1, 2]) await vote(place, n, 0, n === 0 ? 'agree' : 'unsure');
  for (const n of members.keys()) await vote(place, n, 1, n % 2 === 0 ? 'disagree' : 'unsure');
  await file(place, [...weekItems.slice(12), ...moreItems]);
  await summarise(place);
  crux.clock.set(null);
}

async function newestOf(place: Place): Promise<StoredSummary> {
  const debate = await crux.store.debates.openIn(place.guildId);
  const summary = await crux.store.summaries.newest(debate?.id ?? 'none');
  if (summary === null) throw new Error('there is no summary');
  return summary;
}

/** The text with the sides' words and numbers swapped, and the votes of the two stances. */
function mirrorText(text: string): string {
  return (
    mirrorWords(text)
      // What a word means names no side: the same on both.
      .replace('by more than 30 : 70', 'by more than 70 : 30')
      .replace(/(\d+) agree · (\d+) disagree/, '$2 agree · $1 disagree')
      .replace(/\(last week (\d+) · (\d+) ·/, '(last week $2 · $1 ·')
      .replace(/members (\d+)(\s·\s)(\d+)/g, 'members $3$2$1')
  );
}

/** Says which number stands where: the same whichever side leads. */
const LEGEND = /^-# Evidence, out of 100: for the essay first, against it second\..*$/m;

/** Lines in an order that does not depend on which side's reason comes first. */
const sorted = (text: string) => text.split('\n').sort();

/** What is read, without what differs between servers: where a card is, the second, the record. */
const bare = (message: object) =>
  wordsOf(message)
    .replace(/\[(#\d+)\]\(<[^)]*>\)/g, '$1')
    .replace(/<t:\d+/g, '<t')
    .replace(/^-# Record [0-9a-f]{8}$/m, '-# Record');

describe('two debates that differ in nothing but the sides', () => {
  it('are summarised twice each', async () => {
    await live(plain);
    await live(mirrored);
    for (const place of [plain, mirrored]) {
      const count = () => people.posts(place.channelId, /##+ So far/).length === 2;
      await people.until(count, () => 'a summary is missing');
    }
  });

  it('have mirrored numbers in the store, claim by claim', async () => {
    const [one, other] = await Promise.all([newestOf(plain), newestOf(mirrored)]);
    const { tally } = one.content;
    const mirror = other.content.tally;
    expect(tally.claims).toHaveLength(8);
    const pairs: (readonly [FrozenStanding, FrozenStanding])[] = [[tally, mirror]];
    for (const [n, claim] of tally.claims.entries()) {
      pairs.push([claim, mirror.claims[n] ?? mirror]);
    }
    for (const [of, to] of pairs) {
      expect([to.essay, to.challengers]).toEqual([of.challengers, of.essay]);
      expect([to.low, to.high]).toEqual([100 - of.high, 100 - of.low]);
      expect([to.people, to.sources, to.word]).toEqual([of.people, of.sources, of.word]);
      const leads = { essay: 'challengers', challengers: 'essay', even: 'even' } as const;
      expect(to.leader).toBe(leads[of.leader]);
      expect(to.grounds?.pot.essay).toBe(of.grounds?.pot.challengers);
    }
    expect(tally.claims.some(({ essay }) => essay !== 50)).toBe(true);
    for (const [n, { claim, counts }] of one.content.votes.entries()) {
      const { agree, disagree, unsure } = counts;
      const swap = { claim, counts: { agree: disagree, disagree: agree, unsure } };
      expect(other.content.votes[n]).toEqual(swap);
    }
  });

  it('have mirrored words in the posted message, in all claims and in how it was judged', async () => {
    const posted = async (place: Place) => {
      const newest = people.posts(place.channelId, /##+ So far/)[1] ?? { id: 'none' };
      const press = (action: string) =>
        shown(
          people.manager.press(newest.id, customIdOn(newest, new RegExp(`^summary:${action}`))),
        );
      const [claims, judged] = [await press('claims'), await press('judged')];
      return { text: bare(newest), claims: bare(claims), judged: bare(judged) };
    };
    const [one, other] = [await posted(plain), await posted(mirrored)];
    expect(one.text).toMatch(/are ahead|is ahead/);
    expect(one.text).toContain('What moved:');
    expect(sorted(other.text)).toEqual(sorted(mirrorText(one.text)));
    expect(other.text).not.toBe(one.text);
    expect(LEGEND.exec(other.claims)?.[0]).toBe(LEGEND.exec(one.claims)?.[0]);
    expect(one.claims).toMatch(LEGEND);
    const withoutLegend = (words: string) => words.replace(LEGEND, '');
    expect(withoutLegend(other.claims)).toBe(mirrorText(withoutLegend(one.claims)));
    expect(other.judged).toBe(mirrorText(one.judged));
  });
});
