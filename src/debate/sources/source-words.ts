import type { SourceFault } from './rules/types.ts';

/** Why a source is refused, and what would be accepted. */
export function sourceFaultWords(fault: SourceFault): string {
  switch (fault) {
    case 'empty':
      return 'There is no link in this. Paste a web address, a DOI or an arXiv id.';
    case 'too-long':
      return 'This link is longer than 500 characters. The part up to the “?” is often enough, or use the DOI.';
    case 'not-a-link':
      return 'That is not a web address, a DOI or an arXiv id. Examples: https://example.org/page, 10.1038/s41586-023-06747-5, arXiv:2107.03374.';
    case 'no-such-id':
      return 'arXiv has no id like this: up to 2014 four digits follow the dot, from 2015 on five, as in arXiv:2107.03374. Copy it from the paper’s page.';
    case 'id-to-come':
      return 'An arXiv id begins with year and month, and this month is still to come. Copy the id from the paper’s page.';
    case 'scheme':
      return 'Only http and https links can be opened by everybody. Paste one of those, a DOI or an arXiv id.';
    case 'credentials':
      return 'This link has a name or password in it. Paste it without the part before the “@”.';
    case 'private-address':
      return 'This address works only inside a private network. Paste one that everybody can open.';
  }
}
