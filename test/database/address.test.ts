import { describe, expect, it } from 'vitest';
import { readAddress } from '../../src/database/address.ts';

describe('an address of a database', () => {
  it.each([
    ['postgresql://u:p@db.example:6432/crux', 'db.example:6432/crux'],
    ['postgres://u@db.example', 'db.example:5432/'],
    ['postgresql://u:p@[::1]:5433/crux', '[::1]:5433/crux'],
    ['postgresql:///crux?host=/var/run/postgresql', '/var/run/postgresql (port 5432)/crux'],
    ['postgresql://u@%2Fvar%2Frun%2Fpostgresql/crux', '/var/run/postgresql (port 5432)/crux'],
    ['postgresql://u:p@/crux?host=/tmp&port=5433', '/tmp (port 5433)/crux'],
    ['postgresql://localhost/crux?user=me@corp&password=a@b', 'localhost:5432/crux'],
  ])('%s is known in messages as %s', (url, place) => {
    expect(readAddress(url).place).toBe(place);
  });

  it('is taken apart with what is percent-encoded decoded', () => {
    const read = readAddress('postgresql://us%40er:p%40ss%2Fw%23r%3F%25@h/d%20b?schema=Mine');
    expect(read).toMatchObject({ user: 'us@er', password: 'p@ss/w#r?%', host: 'h' });
    expect(read).toMatchObject({ database: 'd b', schema: 'Mine', isPooled: false });
  });

  it('takes a plus as it is, also in the query, as libpq does', () => {
    const inQuery = 'postgresql://h/d?user=u&password=a+b%2Bc%20d';
    expect(readAddress(inQuery).password).toBe('a+b+c d');
    expect(readAddress('postgresql://u:a+b@h/d').password).toBe('a+b');
  });

  it('takes an @ in a password as it is, since no host holds one', () => {
    expect(readAddress('postgresql://user:p@ss@db/crux')).toMatchObject({
      password: 'p@ss',
      host: 'db',
    });
  });

  it.each(['p@ss/w#r', 'pa/ss', '12/34', 'pa#ss', 'pa?ss', '12?34', 'pa%ss', 'p:1/2', 'a@b/c'])(
    'with the password %s as it is gets the hint to encode it, and no part of it is repeated',
    (password) => {
      const read = () => readAddress(`postgresql://user:${password}@127.0.0.1:5432/crux`);
      expect(read).toThrow(
        /^DATABASE_URL should have its password percent-encoded: write %40 for @/,
      );
      const message = String(thrownBy(read));
      expect(message).not.toContain('127.0.0.1');
      expect(message).not.toContain('user');
      for (const part of password.split(/\W/).filter((one) => one.length > 1)) {
        expect(message).not.toMatch(new RegExp(`\\b${part}\\b`));
      }
    },
  );

  it.each(['mysql://db/crux', 'db', 'http://u:hunter2@db'])('is not %s', (url) => {
    expect(() => readAddress(url)).toThrow(/^DATABASE_URL should be a PostgreSQL address such as/);
  });

  it.each(['h1:5432,h2:5432', 'h1,h2'])('names one server, so not %s', (servers) => {
    const read = () => readAddress(`postgresql://u:hunter2@${servers}/crux`);
    expect(read).toThrow(/^DATABASE_URL should name one server, the primary/);
    expect(String(thrownBy(read))).not.toContain('hunter2');
  });

  it('knows the words of sslmode, whose default is libpq’s, and names no other', () => {
    const modeOf = (query: string) => readAddress(`postgresql://h/d${query}`).tls.mode;
    expect(modeOf('')).toBe('prefer');
    expect(modeOf('?sslmode=require')).toBe('require');
    expect(modeOf('?sslrootcert=system')).toBe('verify-full');
    expect(() => modeOf('?sslmode=strict')).toThrow(/sslmode should be one of disable, allow/);
  });
});

function thrownBy(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}
