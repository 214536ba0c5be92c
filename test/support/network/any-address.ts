import fc from 'fast-check';
import { anyCharacter } from '../any-character.ts';

const sign = (others: string) =>
  fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...`abcdwxyz0129-._~!$&'()*+,;=:@${others}`) },
    { weight: 1, arbitrary: anyCharacter.map(encodeURIComponent) },
  );
const after = (mark: '?' | '#') =>
  fc.option(
    fc.string({ unit: sign('/?') }).map((text) => mark + text),
    { nil: '' },
  );
const path = fc.array(fc.string({ unit: sign('') }).map((segment) => `/${segment}`));

/** An address of the web. The library's own lists all characters first: see `any-character.ts`. */
export const anyAddress = fc
  .tuple(fc.constantFrom('http', 'https'), fc.domain(), path, after('?'), after('#'))
  .map(([scheme, host, segments, query, part]) =>
    [`${scheme}://${host}`, ...segments, query, part].join(''),
  );
