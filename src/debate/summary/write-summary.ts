import type { Debate } from '#debate/core/debate.ts';
import { cleanCharacters } from '#debate/core/rules/text.ts';
import { openAccount, recordUnready } from '#debate/model/model-account.ts';
import type { ModelTask } from '#debate/model/model-port.ts';
import type { Ports } from '#debate/ports.ts';
import { checkBullets } from './rules/bullets/check-bullets.ts';
import type { Bullet } from './rules/bullets/types.ts';
import type { SummaryFacts } from './rules/summary-facts.ts';
import type { SummaryLine } from './rules/summary-lines.ts';
import { templateSummary } from './rules/template-summary.ts';
import { bulletGround, type WriterFacts, writerFacts } from './rules/writer-facts.ts';
import type { WritingRecord } from './summary-content.ts';

/** Room for a model's name among a reader's characters. */
const NAME_LENGTH = 40;

/** What a writer made of the facts. */
export type WrittenSummary = {
  readonly lines: readonly SummaryLine[];
  /** Absent where no model was asked, or none answered. */
  readonly writing?: WritingRecord;
};

/**
 * Turns facts into the lines of a summary. Where a model is configured its sentences stand below
 * code's own on what moved, as far as they pass the checks. It fails for no reason of the model's
 * and takes no longer than the model is given. Call it outside of any transaction.
 */
export async function writeSummary(
  ports: Ports,
  debate: Debate,
  facts: SummaryFacts,
): Promise<WrittenSummary> {
  const asked = writerFacts(facts);
  if (ports.model === undefined || asked.claims.length === 0) {
    return { lines: templateSummary(facts) };
  }
  const answer = await askModel(ports, debate, asked);
  if (answer === undefined) return { lines: templateSummary(facts) };
  const ground = bulletGround(asked, facts);
  const { kept, dropped } = checkBullets(answer.bullets, ground);
  const model = modelName(answer.model);
  const bullets = kept.flatMap((bullet) => {
    const claim = ground.items.get(bullet.ids[0] ?? -1)?.claim;
    return claim === undefined ? [] : [{ ...bullet, claim }];
  });
  const lines = templateSummary({ ...facts, writing: { model, bullets } });
  return { lines, writing: { model, kept: kept.length, dropped } };
}

type Answer = { readonly model: string; readonly bullets: readonly Bullet[] };

/** The model's sentences about these facts; the ones it gave the last time if nothing changed. */
async function askModel(
  ports: Ports,
  debate: Debate,
  facts: WriterFacts,
): Promise<Answer | undefined> {
  const task = await ports.model?.write(facts);
  if (task === undefined) return undefined;
  if (!task.ok) {
    await recordUnready(ports, debate, { purpose: 'write', item: null }, task);
    return undefined;
  }
  const kept = await ports.store.writings.find(debate.id, task.key);
  return kept ?? (await askAnew(ports, debate, task, facts));
}

async function askAnew(
  ports: Ports,
  debate: Debate,
  task: ModelTask<readonly Bullet[]>,
  facts: WriterFacts,
): Promise<Answer | undefined> {
  const answer = await task.ask(openAccount(ports, debate, { purpose: 'write', item: null }));
  if (!answer.ok) return undefined;
  const { key, model } = task;
  const bullets = answer.value.map(({ side, text, ids }) => ({
    ...{ side, ids },
    text: cleanCharacters(text),
  }));
  const items = facts.claims.flatMap((claim) => claim.items.map(({ id }) => id));
  const at = ports.clock.now();
  await ports.store.inDebate(debate.id, (tx) => tx.keepWriting({ key, model, bullets, items, at }));
  return { model, bullets };
}

function modelName(raw: string): string {
  const name = cleanCharacters(raw).replace(/\s+/g, ' ');
  const short = [...name].slice(0, NAME_LENGTH).join('').trim();
  return short === '' ? 'a model' : short;
}
