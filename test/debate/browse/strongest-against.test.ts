import { describe, expect, test } from 'vitest';
import { strongestAgainst } from '#debate/browse/strongest-against.ts';
import type { Debate } from '#debate/core/debate.ts';
import { newId } from '#debate/core/new-id.ts';
import type { Side } from '#debate/core/rules/side.ts';
import { concedeEvidence } from '#debate/evidence/concede-evidence.ts';
import { fileEvidence } from '#debate/evidence/file-evidence.ts';
import { withdrawEvidence } from '#debate/evidence/withdraw-evidence.ts';

import { member, useStage } from '../../support/stage.ts';
import { finding } from '../findings.ts';

const stage = await useStage();

const ARXIV = ['arXiv:2107.03374', 'arXiv:2203.02155', 'arXiv:2303.08774', 'arXiv:1706.03762'];

type Filed = {
  readonly by: number;
  readonly place: number;
  readonly source?: string | undefined;
  readonly side?: Side;
  readonly target?: number;
};

async function file(debate: Debate, { by, place, source = '', side, target }: Filed) {
  const form = { formId: newId(), text: finding(place).text, source, target: target ?? null };
  const aim = { claim: 1, side: side ?? 'challenges' };
  const filing = await fileEvidence(stage.ports, debate, member(debate, by), { ...form, ...aim });
  return filing.number;
}

const against = async (debate: Debate, stance: 'agree' | 'disagree' | 'unsure' | null, claim = 1) =>
  (await strongestAgainst(stage.ports, debate, claim, stance))?.item.number ?? null;

describe('the strongest item against an answer', () => {
  test('is of the side that speaks against it, the one that earns most', async () => {
    const debate = await stage.newDebate();
    await file(debate, { by: 1, place: 0 });
    const strong = await file(debate, { by: 2, place: 1, source: ARXIV[0] });
    await file(debate, { by: 3, place: 2, source: 'https://example.org/a' });
    const other = await file(debate, { by: 4, place: 3, side: 'supports' });
    expect(await against(debate, 'agree')).toBe(strong);
    expect(await against(debate, 'disagree')).toBe(other);
  });

  test('is none for who is unsure, has withdrawn, or answers on the thesis', async () => {
    const debate = await stage.newDebate();
    await file(debate, { by: 1, place: 0 });
    expect(await against(debate, 'unsure')).toBeNull();
    expect(await against(debate, null)).toBeNull();
    expect(await against(debate, 'agree', 0)).toBeNull();
    expect(await against(debate, 'agree', 2)).toBeNull();
  });

  test('is another one once rebuttals have taken half of its points', async () => {
    const debate = await stage.newDebate();
    const strong = await file(debate, { by: 1, place: 0, source: ARXIV[0] });
    const next = await file(debate, { by: 2, place: 1, source: 'https://example.org/a' });
    expect(await against(debate, 'agree')).toBe(strong);
    await file(debate, { by: 3, place: 2, source: ARXIV[1], target: strong });
    await file(debate, { by: 4, place: 3, source: ARXIV[2], target: strong });
    expect(await against(debate, 'agree')).toBe(next);
  });

  test('stands: what was withdrawn or conceded is passed over', async () => {
    const debate = await stage.newDebate();
    const first = await file(debate, { by: 1, place: 0, source: ARXIV[0] });
    const second = await file(debate, { by: 2, place: 1, source: ARXIV[1] });
    const third = await file(debate, { by: 3, place: 2 });
    await withdrawEvidence(stage.ports, debate, member(debate, 1), first);
    expect(await against(debate, 'agree')).toBe(second);
    await concedeEvidence(stage.ports, debate, member(debate, 2), {
      number: second,
      conceded: true,
    });
    expect(await against(debate, 'agree')).toBe(third);
  });
});
