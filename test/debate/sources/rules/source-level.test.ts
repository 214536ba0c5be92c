import { describe, expect, it } from 'vitest';
import { parseSource } from '#debate/sources/rules/source.ts';
import * as hosts from '#debate/sources/rules/source-hosts.ts';
import { sourceLevel } from '#debate/sources/rules/source-level.ts';
import {
  OF_THEIR_OWN,
  REVIEWED_REGISTRANTS,
  UNREVIEWED_REGISTRANTS,
} from '#debate/sources/rules/tables/registrants.ts';

function levelOf(raw: string) {
  const result = parseSource(raw);
  if (!result.ok) throw new Error(`${raw}: ${result.fault}`);
  return sourceLevel(result.source);
}

describe('doiLevel', () => {
  it.each(OF_THEIR_OWN)('tells $example from others of its registrant', ({ example, level }) => {
    expect(levelOf(example)).toBe(level);
  });

  it.each([
    ['primary', REVIEWED_REGISTRANTS],
    ['preprint', UNREVIEWED_REGISTRANTS],
  ] as const)('knows every registrant of the list that is %s', (level, numbers) => {
    for (const number of numbers) {
      expect(number).toMatch(/^\d{4,5}$/);
      expect([number, levelOf(`10.${number}/x`)]).toEqual([number, level]);
    }
    expect(numbers.size).toBeGreaterThan(30);
  });
});

describe('sourceLevel', () => {
  it('is none without a source', () => {
    expect(sourceLevel(undefined)).toBe('none');
  });

  it.each([
    ['10.1038/s41586-023-06747-5', 'primary'],
    ['https://www.nature.com/articles/s41586-023-06747-5', 'primary'],
    ['10.1101/2024.01.01.573821', 'preprint'],
    ['10.5281/zenodo.1234567', 'preprint'],
    ['arXiv:2107.03374', 'preprint'],
    ['10.48550/arXiv.2107.03374', 'preprint'],
    ['aclanthology.org/2020.acl-main.740', 'primary'],
    ['https://proceedings.neurips.cc/paper/2020/hash/1.html', 'primary'],
    ['https://huggingface.co/datasets/openai/openai_humaneval', 'web'],
    ['10.1234/nowhere', 'web'],
    ['10.5555/12345678', 'web'],
    ['10.59350/blogpost', 'web'],
    ['10.57967/hf/1234', 'web'],
    ['10.31222/osf.io/x', 'preprint'],
    ['10.1038/d41586-023-00056-7', 'web'],
    ['10.1101/gr.123456.111', 'primary'],
    ['https://fxtwitter.com/a/status/1', 'personal'],
    ['https://nitter.net/a/status/1', 'personal'],
    [
      'https://web.archive.org/web/2023/https://www.nature.com/articles/s41586-023-06747-5',
      'primary',
    ],
    ['https://web.archive.org/web/2023/https://someone.medium.com/x', 'personal'],
    ['https://www-nejm-org.ezproxy.example.edu/doi/x', 'primary'],
    ['PMID: 38233616', 'primary'],
    ['https://huggingface.co/blog/x', 'web'],
    ['openreview.net/forum?id=x', 'preprint'],
    ['https://cdn.openai.com/papers/x.pdf', 'preprint'],
    ['reddit.com/r/MachineLearning', 'personal'],
    ['https://someone.medium.com/x', 'personal'],
    ['https://someone.github.io/', 'personal'],
    ['https://gist.github.com/x', 'personal'],
    ['https://github.com/openai/human-eval', 'web'],
    ['bit.ly/3x', 'unknown'],
    ['https://drive.google.com/file/d/1', 'unknown'],
    ['https://8.8.8.8/x', 'unknown'],
    ['example.org/report', 'web'],
    ['https://openai.com/index/x', 'web'],
    ['https://notreddit.com/', 'web'],
    ['https://nature.com.example.org/articles/s41586-023-06747-5', 'web'],
    ['https://www.nature.com/news/x', 'web'],
    ['https://www.pnas.org/', 'web'],
    ['https://pnas.org/?x=1', 'web'],
    ['https://pnas.org/index.html?x=1', 'web'],
    ['https://www.nature.com/articles?type=news', 'web'],
    ['https://www.ncbi.nlm.nih.gov/pmc/?term=llm', 'web'],
    ['https://www.mdpi.com/search?q=anything', 'web'],
    ['https://academic.oup.com/search-results?q=anything', 'web'],
    ['https://dl.acm.org/action/doSearch?AllField=anything', 'web'],
    ['https://ieeexplore.ieee.org/search/searchresult.jsp?queryText=x', 'web'],
    ['https://pubmed.ncbi.nlm.nih.gov/?term=llm', 'web'],
    ['https://aclanthology.org/people/a/anybody/', 'web'],
    ['https://dl.acm.org/profile/81100000000', 'web'],
    ['https://openreview.net/group?id=ICLR.cc/2024/Conference', 'web'],
    ['https://blogs.bmj.com/bmj/2020/01/01/x', 'web'],
    ['https://arxiv.org/list/cs.CL/recent', 'web'],
    ['https://arxiv.org/a/anybody_a_1', 'web'],
    ['https://openreview.net/profile?id=~Any_Body1', 'web'],
    ['https://web.archive.org/web/2023/https://pnas.org/?x=1', 'web'],
    ['https://www.rand.org/research/x', 'preprint'],
    ['https://www.bmj.com/content/382/bmj.p1', 'primary'],
    ['https://proceedings.mlr.press/v139/x/', 'primary'],
    ['10.5194/acp-20-1-2020', 'primary'],
    ['10.5194/egusphere-2023-1', 'preprint'],
  ])('reads %s as %s', (raw, level) => {
    expect(levelOf(raw)).toBe(level);
  });

  it.each([
    ['primary', hosts.PRIMARY_HOSTS],
    ['preprint', hosts.PREPRINT_HOSTS],
    ['personal', hosts.PERSONAL_HOSTS],
    ['unknown', hosts.UNKNOWN_HOSTS],
  ] as const)('knows every %s host of the list', (level, entries) => {
    for (const entry of entries) {
      expect([entry, levelOf(`https://${entry}/some/page`)]).toEqual([entry, level]);
    }
  });

  it('lists no host twice', () => {
    const { PRIMARY_HOSTS, PREPRINT_HOSTS, PERSONAL_HOSTS, UNKNOWN_HOSTS } = hosts;
    const all = [...PRIMARY_HOSTS, ...PREPRINT_HOSTS, ...PERSONAL_HOSTS, ...UNKNOWN_HOSTS];
    expect(new Set(all).size).toBe(all.length);
  });
});
