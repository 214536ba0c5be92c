import { describe, expect, it } from 'vitest';
import type { SummaryPart } from '#debate/summary/rules/summary-lines.ts';
import { summaryView } from '#discord/summary/summary-view.ts';
import { NO_PICTURES } from '../../support/no-pictures.ts';
import { largestDebate, largestSummary } from '../views/largest.ts';

const plain = (length: number) => 'a'.repeat(length);
const debate = largestDebate(plain);

/** What a summary shows whose only line on what moved is this part. */
function shown(part: SummaryPart): string {
  const summary = largestSummary(debate, plain, 1);
  const content = { ...summary.content, lines: [{ kind: 'moved' as const, parts: [part] }] };
  const body = summaryView(
    debate,
    { ...summary, content },
    { links: new Map(), pictures: NO_PICTURES },
  );
  const texts: string[] = [];
  JSON.stringify(body, (key, value) => {
    if (key === 'content') texts.push(value);
    return value;
  });
  return texts.join('\n');
}

const written = (text: string, disputedBy?: number[]): SummaryPart => ({
  kind: 'written',
  key: '0'.repeat(16),
  text,
  numbers: [12],
  ...(disputedBy && { disputedBy }),
});

describe('a model’s sentence in a summary', () => {
  it('is plain text, whatever signs are in it', () => {
    const hostile =
      '**win** <@1200000000000000001> [x](https://evil.example) ~~no~~ ||s|| `c`\n# big';
    const text = shown(written(hostile));
    expect(text).toContain('\\*\\*win\\*\\* \\<\\@1200000000000000001\\>');
    expect(text).toContain(
      '\\[x\\](https\\://evil.example) \\~\\~no\\~\\~ \\|\\|s\\|\\| \\`c\\` # big',
    );
  });

  it('is struck through once an author of what it cites disputes it', () => {
    expect(shown(written('Two tests were won.'))).toContain('Two tests were won.');
    expect(shown(written('Two tests were won.', []))).not.toContain('~~');
    expect(shown(written('Two ~~tests~~ were won.', [12, 15]))).toContain(
      '~~Two \\~\\~tests\\~\\~ were won.~~ *misrepresents #12, #15, says the author*',
    );
  });
});
