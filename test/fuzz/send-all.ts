import type { APIInteraction } from 'discord-api-types/v10';
import type { Chance } from '../../src/sandbox/demo/chance.ts';
import type { Sandbox } from '../../src/sandbox/index.ts';
import { fieldsOf, wordOf } from '../support/openapi/json.ts';
import { snowflake } from '../support/outside/snowflake.ts';
import type { Answer, Answers } from './answers.ts';
import { generate } from './generate/generate.ts';
import type { FuzzWorld, Generated } from './generate/world.ts';
import { createTally, isInTime } from './tally.ts';

/** Interactions in flight; another test covers a rush. */
const AT_ONCE = 8;
/** Longer than Discord waits, to tell a late answer from none. */
const PATIENCE_MS = 4_000;
/** For what need not be answered. */
const GLANCE_MS = 40;
/** A stall of the machine is not a fault; only an interaction unanswered on every try is. */
const TRIES = 3;

export type Sending = {
  readonly discord: Sandbox;
  readonly answers: Answers;
  readonly world: FuzzWorld;
  readonly chance: Chance;
  /** False once the program has ended. */
  readonly isUp: () => boolean;
};

export type Tally = ReturnType<typeof createTally>;

/** Sends all interactions; `reached` is called after each fifth of them. */
export async function sendAll(
  sending: Sending,
  count: number,
  reached: () => Promise<void>,
): Promise<Tally> {
  const tally = createTally();
  const fifth = Math.ceil(count / 5);
  for (let done = 0; done < count && sending.isUp(); done += fifth) {
    let left = Math.min(fifth, count - done);
    const work = async () => {
      while (left > 0 && sending.isUp()) {
        left -= 1;
        await sendOne(sending, tally, generate(sending.chance, sending.world));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    if (sending.isUp()) await reached();
  }
  return tally;
}

async function sendOne(sending: Sending, tally: Tally, made: Generated): Promise<void> {
  if (made.expected === 'anything') {
    const { ms } = await tryOnce(sending, made, GLANCE_MS);
    return tally.note(made, ms);
  }
  tally.mustBeAnswered.add(wordOf(made.payload.token));
  let tried = await tryOnce(sending, made, PATIENCE_MS);
  for (let tries = 1; tries < TRIES && !(tried.ms && isInTime(tried.ms)); tries += 1) {
    tried = await tryOnce(sending, again(made, tries), PATIENCE_MS);
  }
  tally.note(made, tried.ms);
  if (tried.ms === undefined) return tally.blame('never answered', made);
  if (!isInTime(tried.ms)) tally.blame(`answered after ${Math.round(tried.ms)} ms`, made);
  const body = tried.answer?.bodies[0] ?? '';
  if (/something went wrong on our side/.test(body)) tally.blame('answered with an apology', made);
  if (made.expected === 'no choices' && !isEmpty(body)) tally.blame('offered choices', made);
}

const isEmpty = (body: string) =>
  JSON.stringify(fieldsOf(fieldsOf(JSON.parse(body)).data).choices) === '[]';

function again(made: Generated, tries: number): Generated {
  const { payload } = made;
  const token = `${wordOf(payload.token)}-${tries}`;
  return { ...made, payload: { ...payload, id: snowflake(), token } };
}

async function tryOnce({ discord, answers }: Sending, { payload }: Generated, patienceMs: number) {
  const sentAt = performance.now();
  discord.forge.replay(payload as unknown as APIInteraction);
  const answer: Answer | undefined = await answers.wait(wordOf(payload.token), patienceMs);
  return { answer, ms: answer && answer.at - sentAt };
}
