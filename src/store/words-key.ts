import { Prisma } from './generated/client.ts';

/** Where a member's words are: in a check or dispute, in a credit, or in an author's answer. */
type Part = 'mark' | 'credit' | 'answer';

/**
 * The key of words in RemovedWords and ClearedWords, unique on an item. It is a hash of who says
 * what where: it does not reveal whose words they are, and the same words said again get the same
 * key.
 */
export function wordsKey(part: Part, memberKey: Prisma.Sql, words: Prisma.Sql): Prisma.Sql {
  const said = Prisma.sql`${part} || ' ' || ${memberKey} || ' ' || ${words}`;
  return Prisma.sql`left(encode(sha256(convert_to(${said}, 'UTF8')), 'hex'), 32)`;
}
