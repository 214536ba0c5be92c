import type { Debate } from '#debate/core/debate.ts';
import type { Side } from '#debate/core/rules/side.ts';
import type { WithEvidence } from '#debate/evidence/evidence-port.ts';
import { parseSource } from '#debate/sources/rules/source.ts';
import type { Lead, OpenLead, WithLeads } from './leads.ts';

/**
 * Leads for a claim (null: all) and side (null: both) whose source has not founded a cluster there.
 */
export async function openLeads(
  { store, leads }: WithEvidence & WithLeads,
  debate: Debate,
  scope: { readonly claim: number | null; readonly side: Side | null },
): Promise<OpenLead[]> {
  if (debate.state !== 'open') return [];
  const all = aimed(leads.get(debate.thesis.key) ?? [], debate, scope);
  if (all.length === 0) return [];
  const claims = [...new Set(all.map(({ claim }) => claim))];
  const keys = [...new Set(all.map(({ source }) => canonicalOf(source)))];
  const used = await store.evidence.sourcesUsed(debate.id, claims, keys);
  const isUsed = ({ claim, side, source }: OpenLead) =>
    used.some(
      (one) => one.claim === claim && one.side === side && one.sourceKey === canonicalOf(source),
    );
  return all.filter((lead) => !isUsed(lead));
}

/**
 * In order of claims; a debate copied its claims at setup, and the file may have gained some since.
 */
function aimed(
  leads: readonly Lead[],
  debate: Debate,
  scope: { readonly claim: number | null; readonly side: Side | null },
): OpenLead[] {
  return leads
    .flatMap(({ claims, ...lead }) => claims.map((aim) => ({ ...lead, ...aim })))
    .filter(({ claim }) => debate.claims.some(({ number }) => number === claim))
    .filter(({ claim }) => scope.claim === null || claim === scope.claim)
    .filter(({ side }) => scope.side === null || side === scope.side)
    .sort((a, b) => a.claim - b.claim);
}

function canonicalOf(source: string): string {
  const parsed = parseSource(source);
  return parsed.ok ? parsed.source.canonical : '';
}
