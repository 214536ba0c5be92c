import type { Debate } from '#debate/core/debate.ts';
import type { Side } from '#debate/core/rules/side.ts';
import { fileEvidence } from '#debate/evidence/file-evidence.ts';
import type { Ports } from '#debate/ports.ts';
import type { SummaryContent } from '#debate/summary/summary-content.ts';
import { createModel, type ModelOptions } from '../../../src/llm/create-model.ts';
import { demoScript } from '../../../src/sandbox/demo/script.ts';
import { member, type Stage } from '../../support/stage.ts';

/** Ports with a model behind an address. */
export function portsWith(
  stage: Stage,
  baseUrl: string,
  change: Partial<ModelOptions> = {},
): Ports {
  const model = createModel({
    baseUrl,
    timeoutMs: 10_000,
    concurrency: 4,
    weeklyTokenBudget: 500_000,
    maxOutputTokens: 10_000,
    structured: 'auto',
    tokenParam: 'auto',
    abilities: stage.store.abilities,
    faults: stage.ports.faults,
    now: stage.ports.clock.now,
    ...change,
  });
  return { ...stage.ports, model };
}

const people = [...new Set(demoScript.map(({ who }) => who))];

/** Files the demo's first items, each by a member of its own number; the sides swapped or not. */
export async function fileDemo(
  ports: Ports,
  debate: Debate,
  count: number,
  isMirrored = false,
): Promise<void> {
  const items = demoScript.flatMap((step) => (step.do === 'argue' ? [step] : [])).slice(0, count);
  for (const [at, { who, claim, side, text, source }] of items.entries()) {
    const other: Side = side === 'supports' ? 'challenges' : 'supports';
    await fileEvidence(ports, debate, member(debate, people.indexOf(who)), {
      formId: `demo-${at}`,
      claim,
      side: isMirrored ? other : side,
      target: null,
      text,
      source: source ?? '',
    });
  }
}

/** A model's sentences in a summary, and its text as a person reads it. */
export function sentencesIn({ lines }: SummaryContent) {
  return lines.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.kind === 'written' ? [part] : [])),
  );
}
