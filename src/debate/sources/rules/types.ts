/** The form of a parsed source. */
export type SourceKind = 'doi' | 'arxiv' | 'link';

/** A source as stored: `url` is shown as it is, `canonical` identifies equal sources. */
export type Source = {
  readonly kind: SourceKind;
  /** http(s), at most 500 characters, never with credentials. */
  readonly url: string;
  /** Equal for every spelling of one source; never shown. */
  readonly canonical: string;
};

/** Criterion S: what the form of the source tells. */
export type SourceLevel = 'none' | 'personal' | 'web' | 'preprint' | 'primary' | 'unknown';

/** Why a source is refused. */
export type SourceFault =
  | 'empty'
  | 'too-long'
  | 'not-a-link'
  /** An arXiv id that cannot exist: wrong number of digits, or older than arXiv's first ids. */
  | 'no-such-id'
  /** An arXiv id from a month that has not begun. */
  | 'id-to-come'
  | 'scheme'
  | 'credentials'
  | 'private-address';
