import { summariseDue } from '#debate/summary/summarise-due.ts';
import { fillVotes } from './fill-votes.ts';
import { caller, openClaim } from './open-claim.ts';

/** How long a vote waits while a period with many votes ends and its rows are put in order. */

const ITEMS = 100;
/** Members who vote continuously, each one vote at a time. */
const VOTERS = 8;
/** Discord's time limit; a press is deferred after half of it. */
const MOST_MS = 3_000;

/** Prints a line; returns what takes more than it may. */
export async function benchEndOfPeriod(
  print: (line: string) => void,
  votes: number,
): Promise<string[]> {
  const { url, ports, debate, stop } = await openClaim(ITEMS);
  try {
    await fillVotes(url, debate.id, votes);
    const later = { ...ports, clock: { now: () => new Date(Date.now() + 8 * 86_400_000) } };
    const quiet = await voteUntil(ports, debate.id, after(2_000));
    let ended = false;
    const began = performance.now();
    const ending = summariseDue(later, debate.id).finally(() => {
      ended = true;
    });
    const meanwhile = await voteUntil(ports, debate.id, () => ended);
    await ending;
    const seconds = (performance.now() - began) / 1000;
    print(`the end of a period with ${votes.toLocaleString('en')} votes`);
    print(
      `  ${seconds.toFixed(0)} s; the longest wait of a vote ${meanwhile.longest.toFixed(0)} ms, median ${meanwhile.median.toFixed(1)} (before ${quiet.longest.toFixed(0)}, ${quiet.median.toFixed(1)}; at most ${MOST_MS})`,
    );
    print(JSON.stringify({ votes, seconds, quiet, meanwhile }));
    return meanwhile.longest > MOST_MS ? ['the end of a period'] : [];
  } finally {
    await stop();
  }
}

function after(ms: number): () => boolean {
  const end = performance.now() + ms;
  return () => performance.now() > end;
}

type Waits = { readonly longest: number; readonly median: number; readonly cast: number };

async function voteUntil(
  { store, pseudonyms }: Awaited<ReturnType<typeof openClaim>>['ports'],
  debateId: string,
  isOver: () => boolean,
): Promise<Waits> {
  const waits: number[] = [];
  const vote = async (member: number) => {
    const voterKey = pseudonyms.voter(caller(member).userId);
    for (let turn = 0; !isOver(); turn += 1) {
      const began = performance.now();
      const stance = turn % 2 === 0 ? 'agree' : 'disagree';
      await store.votes.cast({ debateId, claim: 1 + (turn % 8), voterKey, stance });
      waits.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: VOTERS }, (_, member) => vote(member)));
  const sorted = waits.toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return { longest: sorted.at(-1) ?? 0, median, cast: waits.length };
}
