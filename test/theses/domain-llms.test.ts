import { describe, expect, it } from 'vitest';
import { loadTheses } from '../../src/theses/index.ts';

const [thesis] = await loadTheses();
if (!thesis) throw new Error('no thesis');
const texts = JSON.stringify(thesis);

describe('the thesis file of the first debate', () => {
  it('is valid and has the thesis as claim 0 and eight claims after it', () => {
    expect(thesis.key).toBe('domain-llms');
    expect(thesis.claims.map(({ number }) => number)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(thesis.claims[0]?.statement).toBe(thesis.thesis);
  });

  it('names the essay, tells how little it claims to rest on, and invents no author or link', () => {
    expect(thesis.title).toBe('Why domain specific LLMs won’t exist: an intuition');
    expect(thesis.standing).toContain('intuition');
    expect(thesis).not.toHaveProperty('author');
    expect(thesis).not.toHaveProperty('link');
  });

  it('groups the claims as what is seen, why, and what comes next, with claim 8 apart', () => {
    const places = thesis.claims.map(({ group, role }) => `${group} ${role}`);
    expect(places).toEqual([
      'thesis thesis',
      ...Array(3).fill('seen premise'),
      ...Array(3).fill('why explanation'),
      'next forecast',
      'next exception',
    ]);
  });

  it.each([
    [0, "They won't", 'They will'],
    [1, 'None does', 'Some do'],
    [2, 'Wins are minor', 'Wins matter'],
    [3, 'It tells', "It doesn't"],
    [4, 'It carries over', "It mostly doesn't"],
    [5, "Limited data can't", 'Limited data can'],
    [6, "Don't trust it", 'It can be trusted'],
    [7, 'General only', 'Both stay'],
    [8, 'They may', 'Not even then'],
  ])('reads agreement with claim %i as "%s", which is agreeing with the essay', (number, a, d) => {
    expect(thesis.claims[number]).toMatchObject({ agreeLabel: a, disagreeLabel: d });
  });

  it('keeps statements within 100 characters, titles within 40 and labels fit for a phone', () => {
    for (const claim of thesis.claims) {
      expect(claim.statement.length).toBeLessThanOrEqual(100);
      expect(claim.title.length).toBeLessThanOrEqual(40);
      expect(claim.agreeLabel.length).toBeLessThanOrEqual(25);
      expect(claim.disagreeLabel.length).toBeLessThanOrEqual(25);
    }
  });

  it('defines the terms that quarrels turn on', () => {
    const terms = thesis.terms.map(({ term }) => term);
    expect(terms).toEqual(['domain-specific', 'general', 'own domain', 'reliably', 'current']);
  });

  it('holds plain text only: no markdown, mention or link', () => {
    expect(texts).not.toMatch(/[*`@#<>|~]|https?:/);
  });
});
