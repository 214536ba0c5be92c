import { describe, expect, it } from 'vitest';
import { readFiles } from './support/source-tree.ts';

describe('the tables', () => {
  const schema = readFiles('prisma/models/*.prisma').map(({ text }) => text);
  const models = [...schema.join('\n').matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].map(
    ([, name = '', body = '']) => ({ name, lines: body.split('\n').map((line) => line.trim()) }),
  );
  const isColumn = (line: string) => /^[a-z]\w*\s+[A-Z]/.test(line);
  /** A relation is no column: its type is a model. */
  const isRelation = (line: string) =>
    models.some(({ name }) => line.match(/\s(\w+)/)?.[1] === name);

  it('say of every column what it is, in a comment above it', () => {
    const silent = models.flatMap(({ name, lines }) =>
      lines
        .filter(
          (line, at) => isColumn(line) && !isRelation(line) && !lines[at - 1]?.startsWith('///'),
        )
        .map((line) => `${name}.${line.split(/\s/)[0]}`),
    );
    expect(models.length).toBeGreaterThan(10);
    expect(silent).toEqual([]);
  });

  it('have keys that begin with the debate, where they belong to one', () => {
    const keys = models
      .filter(({ lines }) => lines.some((line) => line.startsWith('debateId ')))
      .flatMap(({ name, lines }) =>
        lines
          .filter(
            (line) =>
              line.startsWith('@@id') ||
              line.startsWith('@@unique') ||
              / @(id|unique)\b/.test(line),
          )
          .map((line) => `${name} ${line}`),
      );
    expect(keys.length).toBeGreaterThan(10);
    expect(keys.filter((key) => !/@@(id|unique)\(\[debateId\b/.test(key))).toEqual([]);
  });

  it('belong to a debate but for servers and their weeks, debates, what models can do, limits, registrations and the installation', () => {
    const others = models.filter(
      ({ lines }) => !lines.some((line) => line.startsWith('debateId ')),
    );
    expect(others.map(({ name }) => name)).toEqual([
      'Guild',
      'Debate',
      'Registration',
      'Installation',
      'LimitUse',
      'TokenWeek',
      'ModelAbility',
      'ModelCheck',
    ]);
  });

  it('that belong to a debate are emptied of it when its server was left long ago', () => {
    const [removal] = readFiles('src/store/debates/remove-debate.ts');
    const kept = models
      .filter(({ lines }) => lines.some((line) => line.startsWith('debateId ')))
      .filter(({ name }) => !removal?.text.includes(`'${name}'`));
    expect(kept).toEqual([]);
  });
});
