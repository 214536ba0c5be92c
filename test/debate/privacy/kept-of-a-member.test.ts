import { describe, expect, it } from 'vitest';
import { type Kept, keptOfAMember } from '#debate/privacy/kept-of-a-member.ts';
import { readFiles } from '../../support/source-tree.ts';

const textOf = (...patterns: string[]) =>
  readFiles(...patterns)
    .map(({ text }) => text)
    .join('\n');

type Column = { readonly name: string; readonly type: string };

/** The tables of the schema with their columns; types as they stand there. */
const tables = new Map(
  [...textOf('prisma/models/*.prisma').matchAll(/^model (\w+) \{\n(.*?)^\}/gms)].map(
    ([, table = '', body = '']): [string, Column[]] => [
      table,
      [...body.matchAll(/^ {2}(\w+) +([\w"()]+[?[\]]*)/gm)].map(([, name = '', type = '']) => ({
        name,
        type,
      })),
    ],
  ),
);

/** Tables about debates, models and installations: nothing in them is a member's. */
const NOT_OF_MEMBERS = [
  ...['Guild', 'Debate', 'Claim', 'ClaimStamp', 'Grading', 'ModelCall', 'TokenWeek'],
  ...['ModelAbility', 'Post', 'Erasure', 'Registration', 'Installation', 'Poll', 'VoteCount'],
  ...['VotePeriod', 'ModelCheck'],
];

const kept = Object.entries<Kept>(keptOfAMember);
const camel = (table: string) => table.charAt(0).toLowerCase() + table.slice(1);

describe('what is kept of a member', () => {
  it('is looked for in every table of the schema', () => {
    expect(tables.size).toBeGreaterThan(20);
    expect([...tables.keys()].sort()).toEqual(
      [...Object.keys(keptOfAMember), ...NOT_OF_MEMBERS].sort(),
    );
  });

  it.each(kept)('names every column of %s that can hold a name or words', (table, entry) => {
    const columns = (tables.get(table) ?? [])
      .filter(({ name }) => name !== 'debateId')
      .filter(({ type }) => /^(String|Json|Unsupported)/.test(type))
      .map(({ name }) => name);
    const keys = [...Object.keys(entry.keys), ...Object.keys(entry.mentions ?? {})];
    const named = [...keys, ...entry.words, ...entry.others];
    expect(named.toSorted()).toEqual(columns.toSorted());
  });

  it('never has the two code names of one person in one row', () => {
    const both = kept.filter(([, { keys, mentions = {} }]) => {
      const names = new Set([...Object.values(keys), ...Object.values(mentions)]);
      return names.size > 1;
    });
    expect(both.map(([table]) => table)).toEqual([]);
  });

  it('has no pseudonym in a table that is not a member’s', () => {
    const keys = NOT_OF_MEMBERS.flatMap((table) =>
      (tables.get(table) ?? []).filter(({ name }) =>
        /(author|voter|rater|member|by)Key$/.test(name),
      ),
    );
    expect(keys).toEqual([]);
  });

  it('is read by the export wherever it says that it is in it', () => {
    const code = textOf('src/store/privacy/members.ts');
    const hashed = ['Freeze', 'LimitUse'];
    const missing = kept
      .filter(([table, { exported }]) => exported.length > 0 && !hashed.includes(table))
      .filter(
        ([table, { exported }]) =>
          !code.includes(`prisma.${camel(table)}.find`) ||
          exported.some((name) => !new RegExp(`\\b${name}\\b`).test(code)),
      );
    expect(missing.map(([table]) => table)).toEqual([]);
  });

  it('is all that the export has, with the debate that it is of', () => {
    const types = textOf('src/debate/privacy/member-port.ts').matchAll(
      /export type (?:MemberRecord|ExportedRecord) = (?:MemberRecord & )?\{\n(.*?)^\};/gms,
    );
    const names = [...types].flatMap(([, type = '']) =>
      [...type.matchAll(/^ {2}(\w+):/gm)].map(([, name]) => name),
    );
    const exported = kept.flatMap(([, entry]) => entry.exported);
    expect(names.toSorted()).toEqual(['debateId', 'thesis', ...exported].toSorted());
  });

  it('is touched by the erasure, unless it only names an item', () => {
    const code = textOf('src/store/privacy/erase*.ts', 'src/store/grading/set-grade.ts');
    const own = (entry: Kept) => entry.erasure === 'deleted' && Object.keys(entry.keys).length > 0;
    const untouched = kept
      .filter(([, entry]) => entry.erasure !== 'stays' && !own(entry))
      .filter(([table]) => !code.includes(`tx.${camel(table)}.`) && !code.includes(`"${table}"`));
    expect(untouched.map(([table]) => table)).toEqual([]);
    expect(code).toContain('ownColumns()');
  });

  it('goes with a server that was left, and so does every other table of its debates', () => {
    const code = textOf('src/store/debates/guilds.ts', 'src/store/debates/remove-debate.ts');
    const staying = [...tables]
      .filter(([, columns]) => columns.some(({ name }) => /^(debateId|guildId)$/.test(name)))
      .filter(([table]) => !code.includes(`'${table}'`))
      .filter(([table]) => !code.includes(`tx.${camel(table)}.delete`));
    expect(staying.map(([table]) => table)).toEqual([]);
  });

  it('is told in PRIVACY.md', () => {
    const told = textOf('PRIVACY.md').replace(/\s+/g, ' ').replaceAll("'", '’');
    expect(kept.filter(([, entry]) => !told.includes(entry.told)).map(([table]) => table)).toEqual(
      [],
    );
  });
});
