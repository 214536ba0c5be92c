import { describe, expect, it } from 'vitest';
import { LoginError } from '#discord/login/login-error.ts';
import { connect } from '#store/connect.ts';
import { MigrationError } from '#store/migrate/errors.ts';
import { startLine } from '../src/start-line.ts';

describe('the line of a start that failed', () => {
  it('is the words of an error that was written for people', () => {
    expect(startLine(new LoginError('DISCORD_TOKEN should be a valid one'))).toMatch(/valid one$/);
  });

  it('is one line where such an error quotes several', () => {
    const error = new MigrationError('migration one failed: no such type\n  LINE 1: …');
    expect(startLine(error)).toBe('migration one failed: no such type LINE 1: …');
  });

  it('says that the disk is full where a file could not be written for that', () => {
    const error = Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' });
    expect(startLine(error)).toMatch(/^The disk of DATA_DIR is full: make room/);
  });

  it('blames a database that is gone, in Prisma’s words', async () => {
    // Nothing listens on this port of the loopback: no program may, unless it is root.
    const { prisma, close } = connect({ url: 'postgres://crux@127.0.0.1:1/crux' });
    const error: unknown = await prisma.debate.count().catch((one: unknown) => one);
    await close();
    expect(startLine(error)).toMatch(/^The database went away while Crux was starting/);
  });

  it.each([
    ['a server that ends', { code: '57P01' }],
    ['a connection that is cut', new Error('Connection terminated unexpectedly')],
    ['one that nobody answers', new Error('timeout expired')],
    ['one that falls silent in the middle', new Error('Query read timeout')],
    ['a pool that gets none', new Error('timeout exceeded when trying to connect')],
    [
      'what Prisma has no code of its own for',
      { meta: { driverAdapterError: { cause: { originalCode: '57P01' } } } },
    ],
  ])('blames it for %s', (_, error) => {
    expect(startLine(error)).toMatch(/it waits until the database is back\.$/);
  });

  it.each([[new Error('a fault')], [undefined], ['text'], [{ code: '42P01' }]])(
    'is none for a fault of ours',
    (error) => {
      expect(startLine(error)).toBeUndefined();
    },
  );
});
