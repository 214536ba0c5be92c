import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Debate } from '#debate/core/debate.ts';
import type { Ports } from '#debate/ports.ts';
import { isBorneOut, readAgain } from '#debate/summary/read-again.ts';
import type { Bullet } from '#debate/summary/rules/bullets/bullet.ts';
import { checkBullets } from '#debate/summary/rules/bullets/check-bullets.ts';
import { type ModelServer, openModelServer } from '../../../src/llm/pretend/open-model-server.ts';
import { useStage } from '../../support/stage.ts';
import { portsWith } from './demo-week.ts';
import { ground, honest, items } from './rules/bullets/demo-ground.ts';
import { turnedBullets } from './rules/bullets/turned-bullets.ts';

const kinds = Object.entries(turnedBullets).map(([kind, told]) => ({
  kind,
  bullets: told.map(([ids, text]): Bullet => {
    return { side: items.get(ids[0] ?? 0)?.side ?? 'supports', ids, text };
  }),
}));

/** All of one reading is over within one call's time, so that no summary has many. */
const AT_ONCE = 10;

const stage = await useStage({ own: true });
let server: ModelServer;
let debate: Debate;
let ports: Ports;
beforeAll(async () => {
  debate = await stage.newDebate();
  server = await openModelServer();
  ports = portsWith(stage, server.url, { timeoutMs: 60_000, weeklyTokenBudget: 1_000_000_000 });
});
afterAll(async () => {
  await server.close();
});

/** What passes the checks in code, and of that what an honest reader finds in its items. */
async function pass(bullets: readonly Bullet[]) {
  const { kept } = checkBullets(bullets, ground);
  const byBoth: Bullet[] = [];
  for (let at = 0; at < kept.length; at += AT_ONCE) {
    const some = kept.slice(at, at + AT_ONCE);
    const readings = await readAgain(ports, debate, some, { ground, before: {} });
    byBoth.push(...some.filter((one) => isBorneOut(one, ground, readings)));
  }
  return { byCode: kept, byBoth };
}

describe('sentences with the right names and numbers', () => {
  it('and the wrong meaning are dropped by code, and by a second reading; honest ones are kept', async () => {
    const rows: string[] = [];
    const sum = { all: 0, byCode: 0, byBoth: 0 };
    for (const { kind, bullets } of kinds) {
      const { byCode, byBoth } = await pass(bullets);
      const dropped = [bullets.length - byCode.length, bullets.length - byBoth.length] as const;
      sum.all += bullets.length;
      sum.byCode += dropped[0];
      sum.byBoth += dropped[1];
      rows.push(
        `${kind.padEnd(28)} ${bullets.length} turned, ${dropped[0]} dropped by code, ${dropped[1]} in all`,
      );
    }
    const { byCode, byBoth } = await pass(honest);
    rows.push(
      `${'honest'.padEnd(28)} ${honest.length} told, ${byCode.length} kept by code, ${byBoth.length} in all`,
    );
    process.stdout.write(`${rows.join('\n')}\n`);
    expect(kinds).toHaveLength(12);
    expect(sum.all).toBeGreaterThanOrEqual(200);
    expect(sum.byCode, rows.join('\n')).toBeGreaterThanOrEqual(190);
    expect(sum.byBoth, rows.join('\n')).toBeGreaterThanOrEqual(195);
    expect(byCode.length).toBeGreaterThanOrEqual(185);
    expect(byBoth.length).toBeGreaterThanOrEqual(170);
  });

  it('are asked for blindly: an item and a sentence, no side, no level, no other item', () => {
    const { body, raw } = server.requests.at(-1) ?? { raw: '' };
    expect(body?.messages).toHaveLength(2);
    expect(raw).not.toMatch(/supports|challenges|"level"|for the essay/);
  });
});
