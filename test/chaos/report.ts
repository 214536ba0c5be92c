import type { Bots } from './bots.ts';
import type { ComparedChannels } from './found/channels.ts';
import type { Difference } from './found/difference.ts';
import type { ComparedSummaries } from './found/summaries.ts';
import type { HostileDiscord } from './hostile-discord.ts';
import type { Ledger } from './ledger.ts';
import { killsIn, type TroubleCounts } from './troubles.ts';

const SHOWN = 12;

export type Findings = {
  readonly ledger: Ledger;
  readonly counts: TroubleCounts;
  readonly wire: Pick<HostileDiscord, 'fates'>;
  readonly bots: Pick<Bots, 'exits'>;
  readonly channels: ComparedChannels;
  readonly summaries: ComparedSummaries;
  readonly differences: readonly Difference[];
};

/** The table that a run ends with, and what was found wrong. */
export function report({ ledger, counts, ...findings }: Findings): string {
  const { channels, summaries, differences, wire, bots } = findings;
  const number = (what: Difference['what']) =>
    differences.filter((one) => one.what === what).length;
  const listed = (all: ReadonlyMap<string, number>) =>
    [...all].map(([name, times]) => `${name} ${times}`).join(', ') || 'none';
  const acts = [...ledger.acts].toSorted(([one], [other]) => one.localeCompare(other));
  const sum = acts.reduce((all, [, { acknowledged }]) => all + acknowledged, 0);
  return [
    row('act', 'acknowledged', 'refused', 'no answer'),
    ...acts.map(([kind, count]) => row(kind, count.acknowledged, count.refused, count.unknown)),
    '',
    `kills: ${killsIn(counts)} (${listed(counts)})`,
    `ends of their own: ${bots.exits.join(', ') || 'none'}`,
    `requests to Discord: ${listed(wire.fates)}`,
    `posts: ${listed(channels.posts)}`,
    `acknowledged: ${sum} · lost: ${number('lost')} · doubled: ${number('doubled')}`,
    `summaries due: ${summaries.due} · made: ${summaries.made} · posted: ${summaries.posted}`,
    `messages stale: ${number('stale')} · missing: ${number('missed')} · counters wrong: ${number('miscounted')}`,
    `second messages after a lost answer and a forgotten nonce (decision 0006): ${channels.excused.length}`,
    ...channels.excused.map((words) => `  ${words}`),
    ...(differences.length === 0 ? [] : ['', `WRONG: ${differences.length}`]),
    ...differences.slice(0, SHOWN).map(({ what, words }) => `  ${what}: ${words}`),
  ].join('\n');
}

function row(name: string, ...cells: (string | number)[]): string {
  return name.padEnd(18) + cells.map((cell) => String(cell).padStart(14)).join('');
}
