/** The form of a parsed source. */
export type SourceKind = 'doi' | 'arxiv' | 'link';

/** A source as it is stored: `url` is shown bare, `canonical` tells equal sources. */
export type Source = {
  readonly kind: SourceKind;
  /** http(s), at most 500 characters, never with credentials. */
  readonly url: string;
  /** Equal for every spelling of one source; never shown. */
  readonly canonical: string;
};

/** Criterion S: what the source's shape tells. */
export type SourceLevel = 'none' | 'personal' | 'web' | 'preprint' | 'primary' | 'unknown';

/** Why a source is refused. */
export type SourceFault =
  | 'empty'
  | 'too-long'
  | 'not-a-link'
  /** An arXiv id that nothing can have: another count of digits, or from before there were any. */
  | 'no-such-id'
  /** An arXiv id of a month that is still to come. */
  | 'id-to-come'
  | 'scheme'
  | 'credentials'
  | 'private-address';
