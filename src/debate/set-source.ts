import { requireAuthor } from './access.ts';
import { refreshCard } from './card-posts.ts';
import { LinkRefusedError, NoSuchEvidenceError, NotStandingError } from './errors.ts';
import { evidenceText, keepLink, linkDraftId } from './file-evidence.ts';
import { findArguableClaim } from './find-claim.ts';
import type { Ports } from './ports.ts';
import { parseSource, type SourceFault } from './rules/source.ts';
import { type Caller, type Debate, isStanding } from './types.ts';

/**
 * Gives one's own item a source, or another one: a revision with the same text, graded anew. Its
 * cluster stays the one of its filing. What is no source is kept and refused: LinkRefusedError.
 */
export async function setSource(
  ports: Ports,
  debate: Debate,
  caller: Caller,
  { number, typed, formId }: { number: number; typed: string; formId: string },
): Promise<void> {
  const { store, clock, pseudonyms, publisher } = ports;
  const authorKey = pseudonyms.author(caller.userId);
  const parsed = parseSource(typed);
  if (!parsed.ok) {
    await keepLink(ports, debate, authorKey, number, typed);
    throw new LinkRefusedError(debate.id, number, sourceFaultWords(parsed.fault));
  }
  await store.inDebate(debate.id, async (tx) => {
    if ((await tx.byForm(formId)) !== null) return;
    const item = await tx.find(number);
    if (item === null || item.erasedAt !== null) throw new NoSuchEvidenceError(number);
    requireAuthor(item, authorKey);
    if (!isStanding(item)) throw new NotStandingError(number);
    const claim = findArguableClaim(debate, item.claim);
    const now = clock.now();
    await tx.revise(number, evidenceText(claim, item.text, parsed.source, formId, now));
    await tx.dropDraft(linkDraftId(number));
    await refreshCard(tx, item);
  });
  publisher.wake();
  publisher.boardChanged(debate.id);
}

/** What was typed into the source field and refused, to open the field with; empty after an hour. */
export async function refusedLink(
  { store, clock, pseudonyms }: Ports,
  debate: Debate,
  caller: Caller,
  number: number,
): Promise<string> {
  const authorKey = pseudonyms.author(caller.userId);
  const id = linkDraftId(number);
  return (await store.drafts.find(debate.id, id, authorKey, clock.now()))?.source ?? '';
}

/** Why a source cannot be taken, and what would do. */
export function sourceFaultWords(fault: SourceFault): string {
  switch (fault) {
    case 'empty':
      return 'There is no link in this. Paste a web address, a DOI or an arXiv id.';
    case 'too-long':
      return 'This link is longer than 500 characters. The part up to the “?” is often enough, or use the DOI.';
    case 'not-a-link':
      return 'This is no web address, DOI or arXiv id. Examples: https://example.org/page, 10.1038/s41586-023-06747-5, arXiv:2107.03374.';
    case 'scheme':
      return 'Only http and https links can be opened by everybody. Paste one of those, a DOI or an arXiv id.';
    case 'credentials':
      return 'This link has a name or password in it. Paste it without the part before the “@”.';
    case 'private-address':
      return 'This address works only inside a private network. Paste one that everybody can open.';
  }
}
