import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { ExportedRecord } from '#debate/privacy/member-port.ts';
import { exportView } from '#discord/privacy/privacy-view.ts';

const at = new Date('2026-11-22T09:00:00Z');

function recordOf(drafts: ExportedRecord['drafts']): ExportedRecord {
  return {
    debateId: 'd1',
    thesis: 'domain-llms',
    name: 'Ines',
    named: true,
    noticedOn: at,
    moderator: false,
    young: false,
    vouchedAt: null,
    frozenUntil: null,
    drafts,
    votes: [],
    changes: [],
    evidence: [],
    revisions: [],
    marks: [],
    credits: [],
    removedWords: [],
    clearedWords: [],
    reports: [],
    offers: [],
    sameSources: [],
    disputedSentences: [],
    moderated: [],
    limits: [],
  };
}

test('an export that is too large for Discord comes packed, and names the file that it shows', () => {
  const record = recordOf([{ text: 'x'.repeat(11_000_000), source: '', expiresAt: at }]);
  const { files = [], components } = exportView([record]);
  const [sent, ...others] = files;
  expect(others).toEqual([]);
  expect(sent?.name).toBe('crux-my-data.json.gz');
  expect(sent?.data.length).toBeLessThan(8_000_000);
  const unpacked = gunzipSync(sent?.data ?? Buffer.alloc(0)).toString();
  expect(JSON.parse(unpacked).debates).toHaveLength(1);
  expect(JSON.stringify(components)).toContain('attachment://crux-my-data.json.gz');
});

test('any other comes as it is', () => {
  const [sent] = exportView([recordOf([])]).files ?? [];
  expect(sent?.name).toBe('crux-my-data.json');
});
