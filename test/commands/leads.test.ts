import { describe, expect, test } from 'vitest';
import { formFields } from './person.ts';
import { fieldsOf, labelsOf, selectIn, wordsOf } from './screen.ts';
import { useServers } from './servers.ts';

const servers = useServers();

function leadsLabel(message: Parameters<typeof labelsOf>[0]): string {
  const label = labelsOf(message).find((one) => one.startsWith('Facts nobody has filed yet'));
  return label ?? `no leads but ${labelsOf(message).join(', ')}`;
}

describe('facts that nobody has filed yet', () => {
  test('are offered on a claim, open the form filled in, and are the filer’s own', async () => {
    const { join } = await servers.openServer('ready');
    const [ines, tomo] = [join('Ines'), join('Tomo')];
    const empty = await ines.run('evidence', { claim: 8 });
    expect(leadsLabel(empty)).toBe('Facts nobody has filed yet (2)');
    const list = await ines.press(empty, leadsLabel(empty));
    expect(wordsOf(list)).toContain('2 facts nobody has filed yet');
    expect(wordsOf(list)).toContain('They earn no points until somebody files them.');
    expect(wordsOf(list)).toContain('AlphaGeometry, made for one field, solves 25 of 30');

    const { id, options } = selectIn(list);
    const value = options.find((one) => one.value.startsWith('alphageometry/'))?.value ?? '';
    const outcome = await ines.actor.choose(list.id, id, [value]);
    if (outcome.kind !== 'modal') throw new Error(`no form but ${outcome.kind}`);
    expect(wordsOf(outcome.modal)).toContain('Open the source and check it first.');
    const fields = fieldsOf(outcome.modal);
    expect(fields.get('source')?.value).toBe('10.1038/s41586-023-06747-5');
    expect(JSON.stringify(fields.get('claim'))).toMatch(/"value":"8"[^{}]*"default":true/);
    expect(JSON.stringify(fields.get('side'))).toMatch(/"value":"challenges","default":true/);

    const filled = formFields({
      claim: 8,
      text: String(fields.get('text')?.value),
      source: String(fields.get('source')?.value),
    });
    const receipt = await ines.fill({ id: outcome.id, form: outcome.modal }, filled);
    expect(wordsOf(receipt)).toContain('Filed as #1');
    expect(labelsOf(await ines.run('evidence', { id: 1 }))).toContain('Withdraw');
    expect(leadsLabel(await tomo.run('evidence', { claim: 8 }))).toBe(
      'Facts nobody has filed yet (1)',
    );
  });

  test('are gone when their source is filed in whatever words and spelling', async () => {
    const { join } = await servers.openServer('ready');
    const ines = join('Ines');
    const text =
      'ChipNeMo: a small tuned model keeps up with one five times its size on chip design.';
    const before = leadsLabel(await ines.run('evidence', { claim: 2, side: 'challenges' }));
    await ines.file({ text, claim: 2, source: 'https://www.arxiv.org/pdf/2311.00176v2' });
    const after = leadsLabel(await ines.run('evidence', { claim: 2, side: 'challenges' }));
    expect([before, after].map((label) => Number(/\d+/.exec(label)?.[0]))).toEqual([5, 4]);
    // The other side of the claim, and other claims, have not heard of it.
    expect(leadsLabel(await ines.run('evidence', { claim: 7, side: 'challenges' }))).toContain(
      '(3)',
    );
  });

  test('turn page by page on an empty list of everything', async () => {
    const { join } = await servers.openServer('ready');
    const ines = join('Ines');
    const empty = await ines.run('evidence');
    const first = await ines.press(empty, leadsLabel(empty));
    const turn = labelsOf(first).find((label) => label.startsWith('More')) ?? '';
    const second = await ines.press(first, turn);
    expect(second.id).toBe(first.id);
    expect(wordsOf(second)).not.toBe(wordsOf(first));
    expect(wordsOf(await ines.press(second, '◀ Back'))).toBe(wordsOf(first));
  });

  test('move no number: nothing is stored until one is filed', async () => {
    const { join, debate } = await servers.openServer('ready');
    const ines = join('Ines');
    const empty = await ines.run('evidence', { claim: 1 });
    await ines.press(empty, leadsLabel(empty));
    const { id } = await debate();
    const rows = await servers.query(
      `SELECT (SELECT count(*)::int FROM "Evidence" WHERE "debateId" = '${id}')
        + (SELECT count(*)::int FROM "Cluster" WHERE "debateId" = '${id}') AS "stored"`,
    );
    expect(rows).toEqual([{ stored: 0 }]);
    expect(labelsOf(await ines.run('evidence', { mine: true }))).toEqual(['Add evidence']);
  });
});
