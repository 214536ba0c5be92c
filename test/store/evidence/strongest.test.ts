import { describe, expect, it } from 'vitest';
import type { StrongestItem } from '#debate/browse/strongest-port.ts';
import type { Debate } from '#debate/core/debate.ts';
import { newId } from '#debate/core/new-id.ts';
import { fileEvidence } from '#debate/evidence/file-evidence.ts';
import { finding } from '../../debate/findings.ts';
import { member, useStage } from '../../support/stage.ts';

const stage = await useStage();

const FOUND: StrongestItem = { item: { number: 1, text: 'said' }, dots: 3 };

/** Asks as a voter does; counts how often somebody had to look. */
function asker({ id: debateId }: Debate) {
  const looks = { count: 0 };
  const find = async () => {
    looks.count += 1;
    return FOUND;
  };
  const ask = (more: { claim?: number; rulesOnly?: boolean } = {}, stamp?: string) =>
    stage.ports.store.strongest.shared(
      { debateId, claim: 1, side: 'challenges', rulesOnly: false, ...more },
      find,
      stamp,
    );
  return { looks, ask };
}

function file(debate: Debate, claim: number) {
  const aim = { claim, side: 'challenges', target: null } as const;
  const { text } = finding(claim);
  return fileEvidence(stage.ports, debate, member(debate, 1), {
    ...aim,
    text,
    source: '',
    formId: newId(),
  });
}

describe('the strongest item against an answer', () => {
  it('is looked for once for everybody who votes', async () => {
    const { looks, ask } = asker(await stage.newDebate());
    const all = await Promise.all(Array.from({ length: 50 }, () => ask()));
    await ask();
    expect(all).toEqual(Array(50).fill(FOUND));
    expect(looks.count).toBe(1);
  });

  it('is looked for again once something on the claim has changed, and on no other', async () => {
    const debate = await stage.newDebate();
    const { looks, ask } = asker(debate);
    // A new author counts on every claim: from the second item on it is the item alone.
    await file(debate, 3);
    await ask({ claim: 1 });
    await ask({ claim: 2 });
    await file(debate, 1);
    await ask({ claim: 2 });
    expect(looks.count).toBe(2);
    await ask({ claim: 1 });
    expect(looks.count).toBe(3);
  });

  it('is known to whoever votes, until something on the claim has changed', async () => {
    const debate = await stage.newDebate();
    const { looks, ask } = asker(debate);
    const vote = async (voterKey: string) => {
      const own = { debateId: debate.id, claim: 1, voterKey, stance: 'agree' } as const;
      return (await stage.store.votes.cast(own))?.stamp;
    };
    await file(debate, 1);
    await ask();
    await ask({}, await vote('one'));
    await ask({}, await vote('two'));
    expect(looks.count).toBe(1);
    await file(debate, 1);
    await ask({}, await vote('three'));
    expect(looks.count).toBe(2);
  });

  it('is another one where the fixed rules alone count', async () => {
    const { looks, ask } = asker(await stage.newDebate());
    await ask({ rulesOnly: false });
    await ask({ rulesOnly: true });
    expect(looks.count).toBe(2);
  });

  it('is looked for again by the next voter after a failure', async () => {
    const { id: debateId } = await stage.newDebate();
    const question = { debateId, claim: 1, side: 'supports', rulesOnly: false } as const;
    const { shared } = stage.ports.store.strongest;
    await expect(shared(question, () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(await shared(question, async () => FOUND)).toEqual(FOUND);
  });
});
