import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../../../src/debate');
const CLASS = /class (\w+) extends \w*Error\b([\s\S]*?)\n\}\n/g;
const TEXT = /`[^`]*`|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g;

/**
 * What shows that a refusal goes on from there: a command, a button, the text as it is now, or
 * words that tell a person what they can do, who can, when, or that nothing is left to do.
 */
const WAY =
  /(?:^|[\s(])\/[a-z]{3}|\[[A-Z]|now reads|you can|nothing more to do|ask |tell |(?:^[`'"]|[.:;,] |and )(?:open|try|choose|say|give|write|press|pick|use|wait|send|file|take|quote|name|shorten|check|make|set|run|start|resume|read|keep|remove|add|edit|vote|come|just file)\b|again|work best|behind \[/i;

const files = readdirSync(ROOT, { recursive: true })
  .map(String)
  .filter((name) => /error[^/]*\.ts$/.test(name));

const refusals = files.flatMap((file) =>
  [...readFileSync(join(ROOT, file), 'utf8').matchAll(CLASS)].map(([, name = '', body = '']) => ({
    name,
    words: (body.match(TEXT) ?? []).filter((text) => /\w \w+ \w/.test(text)).join(' '),
  })),
);

describe('a refusal', () => {
  it('is found in every room that has errors', () => {
    expect(refusals.length).toBeGreaterThanOrEqual(55);
  });

  it('says what to do next', () => {
    // A class without words of its own gets them from whoever throws it.
    const told = refusals.filter(({ words }) => words !== '');
    expect(told.length).toBeGreaterThanOrEqual(45);
    expect(told.filter(({ words }) => !WAY.test(words))).toEqual([]);
  });
});
