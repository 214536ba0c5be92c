import { MessageFlags } from 'discord.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seenLength } from '#debate/summary/rules/summary-lines.ts';
import type { MessageBody } from '#discord/parts/components.ts';
import { thesisView } from '#discord/thesis/thesis-view.ts';
import { collectFaults } from '../../src/sandbox/validate/faults.ts';
import { message as messageRule } from '../../src/sandbox/validate/message.ts';
import { modal as modalRule } from '../../src/sandbox/validate/modal.ts';
import type { Rule } from '../../src/sandbox/validate/rules.ts';
import { loadTheses } from '../../src/theses/index.ts';
import { cases } from '../support/cases.ts';
import { describedFaults } from '../support/openapi/description.ts';
import { everyMessage, everyModal } from './views/every-message.ts';
import { type Fill, fills } from './views/fills.ts';
import { largestDebate, largestSummary } from './views/largest.ts';

const flags = MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral;
const discord = '/api/v10/interactions/1234567890123456789/token/callback';

/** What a rule says of a value, as `path: fault` lines. */
function faultsOf(rule: Rule, value: unknown): string[] {
  const faults = collectFaults();
  rule(JSON.parse(JSON.stringify(value)), faults);
  const tree = faults.tree();
  return tree === undefined ? [] : [JSON.stringify(tree)];
}

function bodyOf({ components, files = [] }: MessageBody, within: number) {
  const attachments = files.map(({ name }, id) => ({ id: String(id), filename: name }));
  return { components, flags: within, allowed_mentions: { parse: [] }, attachments };
}

function messageFaults(body: MessageBody): string[] {
  const sent = bodyOf(body, flags);
  return [
    ...faultsOf(messageRule({ to: 'webhook', v2: true, flags }), sent),
    ...describedFaults('POST', discord, { type: 4, data: sent }),
    ...badTexts(sent),
    ...lostFiles(body),
  ];
}

/** Files that are shown and do not come along, or come along and are not shown. */
function lostFiles({ components, files = [] }: MessageBody): string[] {
  const shown = [...JSON.stringify(components).matchAll(/"attachment:\/\/([^"]+)"/g)];
  const names = shown.map(([, name]) => name);
  const sent = files.map(({ name }) => name);
  return [
    ...names.filter((name) => !sent.includes(name ?? '')).map((name) => `${name} is not sent`),
    ...sent.filter((name) => !names.includes(name)).map((name) => `${name} is not shown`),
  ];
}

function modalFaults(modal: unknown): string[] {
  return [
    ...faultsOf(modalRule, modal),
    ...describedFaults('POST', discord, { type: 9, data: modal }),
    ...badTexts(modal),
  ];
}

/** Half characters, which no client shows. */
function badTexts(value: unknown): string[] {
  if (typeof value === 'string') return value.isWellFormed() ? [] : [`half a character: ${value}`];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(badTexts);
}

function allFaults(fill: Fill): string[] {
  const messages = everyMessage(fill).map(([name, body]) => [name, messageFaults(body)] as const);
  const modals = everyModal(fill).map(
    ([name, modal]) => [`modal ${name}`, modalFaults(modal)] as const,
  );
  return [...messages, ...modals].flatMap(([name, faults]) =>
    faults.map((fault) => `${name}: ${fault.slice(0, 400)}`),
  );
}

/** A fill that repeats any text at all, signs of markdown and half-used sequences included. */
const anyFill: fc.Arbitrary<Fill> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'*_~|`<>[]()@#-+.:/\\ ', '1.', '```', '://', '<@1>', '\u0301', '👩‍🚀'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 5 }),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((pieces) => pieces.join('').replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, '') || 'x')
  .map((piece) => (length) => {
    const whole = piece.repeat(Math.floor(length / piece.length)).trim();
    return whole.padEnd(length, '.');
  });

describe('every message and modal at its largest', () => {
  it.each(fills)('is one that Discord takes, filled with %s', (_, fill) => {
    expect(allFaults(fill)).toEqual([]);
  });

  it('is one that Discord takes, filled with anything', () => {
    fc.assert(
      fc.property(anyFill, (fill) => {
        expect(allFaults(fill)).toEqual([]);
      }),
      cases(12),
    );
  });

  it('is refused by the same rules when it is one character too long', () => {
    const [, body] = everyMessage(() => 'x')[0] ?? [];
    const long = { type: 10, content: 'x'.repeat(4_001) };
    expect(messageFaults({ components: [...(body?.components ?? []), long] })).not.toEqual([]);
  });

  it('shows each thesis file whole', async () => {
    const debate = largestDebate(() => 'x');
    for (const { claims, ...thesis } of await loadTheses()) {
      const shown = JSON.stringify(thesisView({ ...debate, claims, thesis }));
      const texts = [...claims.map(({ statement }) => statement), thesis.standing];
      for (const { term, meaning } of thesis.terms) texts.push(term, meaning);
      for (const text of texts) expect(shown).toContain(JSON.stringify(text).slice(1, -1));
    }
  });
});

describe('a summary', () => {
  it.each(fills)('shows at most 1,400 characters, filled with %s', (_, fill) => {
    const debate = largestDebate(fill);
    for (const contested of [20, 9, 1, 0]) {
      const { lines } = largestSummary(debate, fill, contested).content;
      expect(seenLength(lines)).toBeLessThanOrEqual(1_400);
    }
  });
});
