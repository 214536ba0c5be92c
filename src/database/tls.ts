import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { ConnectionOptions } from 'node:tls';
import { codeOf } from '../error-code.ts';
import { DatabaseUnusableError } from './errors.ts';

const modes = ['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full'] as const;
type Mode = (typeof modes)[number];

/** How a connection is to be encrypted, in libpq's words and with its defaults. */
export type TlsWish = {
  readonly mode: Mode;
  /** A file of certificates, or `system` for those that Node trusts. */
  readonly rootCert: string | undefined;
  readonly cert: string | undefined;
  readonly key: string | undefined;
  readonly keyPassword: string | undefined;
};

/** `false`: without encryption. */
export type TlsAttempt = false | ConnectionOptions;

/** @throws DatabaseUnusableError for a word that libpq does not know. */
export function readTlsWish(parameters: URLSearchParams): TlsWish {
  const from = (name: string) => parameters.get(name) || undefined;
  const rootCert = from('sslrootcert');
  const given = from('sslmode') ?? (rootCert === 'system' ? 'verify-full' : 'prefer');
  const mode = modes.find((one) => one === given);
  if (mode === undefined) {
    throw new DatabaseUnusableError(`DATABASE_URL: sslmode should be one of ${modes.join(', ')}`);
  }
  const [cert, key, keyPassword] = [from('sslcert'), from('sslkey'), from('sslpassword')];
  return { mode, rootCert, cert, key, keyPassword };
}

/**
 * What to try one after the other (libpq, "SSL Support", table 32.1): `verify-ca` checks who signed
 * the certificate, `verify-full` also the name in it, and `require` is like `verify-ca` if there is a
 * root certificate. A socket on this machine needs no encryption.
 *
 * @throws DatabaseUnusableError for a file that cannot be read.
 */
export function tlsAttempts(wish: TlsWish, host: string | undefined): readonly TlsAttempt[] {
  if (wish.mode === 'disable' || host?.startsWith('/')) return [false];
  const own = ownCertificate(wish);
  const unchecked = { ...own, rejectUnauthorized: false };
  switch (wish.mode) {
    case 'allow':
      return [false, unchecked];
    case 'prefer':
      return [unchecked, false];
    case 'require': {
      const ca = rootCertificate(wish);
      return [ca === undefined ? unchecked : { ...own, ca, ...namesNobody }];
    }
    case 'verify-ca': {
      const ca = rootCertificate(wish);
      if (ca !== undefined) return [{ ...own, ca, ...namesNobody }];
      throw new DatabaseUnusableError(
        'DATABASE_URL: sslmode=verify-ca needs sslrootcert=<file>, the certificate that signed the server’s',
      );
    }
    case 'verify-full': {
      const ca = rootCertificate(wish);
      // Node checks the name against this if the host is an IP address, for which TLS sends no name.
      return [{ ...own, ...(ca === undefined ? {} : { ca }), host: host ?? 'localhost' }];
    }
  }
}

const namesNobody = { checkServerIdentity: () => undefined };

/**
 * The named file, or the default one of libpq, ~/.postgresql/root.crt. Undefined for `system` and
 * where that default cannot be read.
 */
function rootCertificate({ rootCert }: TlsWish): string | undefined {
  if (rootCert === 'system') return undefined;
  if (rootCert !== undefined) return read('sslrootcert', rootCert);
  try {
    return readFileSync(join(homedir(), '.postgresql', 'root.crt'), 'utf8');
  } catch {
    return undefined;
  }
}

function ownCertificate({ cert, key, keyPassword }: TlsWish): ConnectionOptions {
  return {
    ...(cert === undefined ? {} : { cert: read('sslcert', cert) }),
    ...(key === undefined ? {} : { key: read('sslkey', key) }),
    ...(keyPassword === undefined ? {} : { passphrase: keyPassword }),
  };
}

function read(name: string, path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const code = codeOf(error) ?? 'no file';
    throw new DatabaseUnusableError(`DATABASE_URL: ${name} ${path} cannot be read (${code})`);
  }
}
