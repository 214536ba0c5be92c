import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSource } from '#debate/sources/rules/source.ts';
import { cases } from '../../../support/cases.ts';
import { anyAddress } from '../../../support/network/any-address.ts';

function canonical(raw: string): string {
  const result = parseSource(raw);
  return result.ok ? result.source.canonical : `refused: ${result.fault}`;
}

describe('parseSource', () => {
  it.each([
    ['10.1038/s41586-023-06747-5', 'doi', 'https://doi.org/10.1038/s41586-023-06747-5'],
    ['doi:10.1002/prot.26257', 'doi', 'https://doi.org/10.1002/prot.26257'],
    ['DOI: 10.1002/prot.26257.', 'doi', 'https://doi.org/10.1002/prot.26257'],
    ['https://dx.doi.org/10.1002/PROT.26257', 'doi', 'https://doi.org/10.1002/PROT.26257'],
    ['doi.org/10.1016/0004-3702(94)90020-5', 'doi', 'https://doi.org/10.1016/0004-3702(94)90020-5'],
    ['10.1016/S0022(99)00052-(1)', 'doi', 'https://doi.org/10.1016/S0022(99)00052-(1)'],
    [
      'https://www.nature.com/articles/s41586-023-06747-5',
      'doi',
      'https://doi.org/10.1038/s41586-023-06747-5',
    ],
    [
      'https://dl.acm.org/doi/10.1145/3442188.3445922',
      'doi',
      'https://doi.org/10.1145/3442188.3445922',
    ],
    [
      'https://www.biorxiv.org/content/10.1101/2020.03.01.123456v2.full',
      'doi',
      'https://doi.org/10.1101/2020.03.01.123456',
    ],
    ['arXiv:2107.03374', 'arxiv', 'https://arxiv.org/abs/2107.03374'],
    ['2107.03374v2', 'arxiv', 'https://arxiv.org/abs/2107.03374v2'],
    ['arXiv: 2107.03374 [cs.LG]', 'arxiv', 'https://arxiv.org/abs/2107.03374'],
    ['https://arxiv.org/pdf/2107.03374v2.pdf', 'arxiv', 'https://arxiv.org/abs/2107.03374v2'],
    ['arxiv.org/abs/cs.CL/0102003', 'arxiv', 'https://arxiv.org/abs/cs.cl/0102003'],
    ['hep-th/9901001', 'arxiv', 'https://arxiv.org/abs/hep-th/9901001'],
    ['10.48550/arXiv.2107.03374', 'arxiv', 'https://arxiv.org/abs/2107.03374'],
    ['https://doi.org/10.48550/arXiv.2107.03374', 'arxiv', 'https://arxiv.org/abs/2107.03374'],
    ['https://huggingface.co/papers/2107.03374', 'arxiv', 'https://arxiv.org/abs/2107.03374'],
    ['example.org/x', 'link', 'https://example.org/x'],
    ['  <https://example.org/x>  ', 'link', 'https://example.org/x'],
    ['http://example.org:8080/x?y=1#z', 'link', 'http://example.org:8080/x?y=1#z'],
    ['example.org:8080/x', 'link', 'https://example.org:8080/x'],
    ['https://bücher.example/ä', 'link', 'https://xn--bcher-kva.example/%C3%A4'],
    ['https://8.8.8.8/x', 'link', 'https://8.8.8.8/x'],
    // Whoever's the address, what is shown leads to the paper.
    [
      'https://evil.example/10.1038/s41586-023-06747-5',
      'doi',
      'https://doi.org/10.1038/s41586-023-06747-5',
    ],
    ['https://arxiv.org.evil.example/abs/2107.03374', 'arxiv', 'https://arxiv.org/abs/2107.03374'],
    [
      'https://evil.example/post?x=PMC1234567',
      'link',
      'https://pmc.ncbi.nlm.nih.gov/articles/PMC1234567/',
    ],
    ['reddit.com/user/x/PMC1234567', 'link', 'https://pmc.ncbi.nlm.nih.gov/articles/PMC1234567/'],
    [
      'https://someone.blogspot.com/p?q=pmid:12345678',
      'link',
      'https://pubmed.ncbi.nlm.nih.gov/12345678/',
    ],
    [
      'https://evil.example/2020.acl-main.740',
      'link',
      'https://aclanthology.org/2020.acl-main.740/',
    ],
    ['https://evil.example/10.9876/made-up', 'link', 'https://evil.example/10.9876/made-up'],
    ['https://evil.example/2107.03374', 'link', 'https://evil.example/2107.03374'],
    ['https://proxy.example.edu/login?url=https://example.org/x', 'link', 'https://example.org/x'],
    [
      'https://ezproxy.example.edu/login?auth=ldap&url=https://example.org/x?url=y',
      'link',
      'https://example.org/x?url=y',
    ],
    [
      'https://ezproxy.example.edu/?qurl=https%3A%2F%2Fexample.org%2Fx',
      'link',
      'https://example.org/x',
    ],
    [
      'https://login.example.org/a/b/c?url=https://example.net/x',
      'link',
      'https://login.example.org/a/b/c?url=https://example.net/x',
    ],
    [
      'https://web.archive.org/web/2023/https://example.org/x',
      'link',
      'https://web.archive.org/web/2023/https://example.org/x',
    ],
    [
      'https://www.google.com/url?q=http://127.0.0.1/',
      'link',
      'https://www.google.com/url?q=http://127.0.0.1/',
    ],
    ['PMID: 38233616', 'link', 'https://pubmed.ncbi.nlm.nih.gov/38233616/'],
    ['PMC10794143', 'link', 'https://pmc.ncbi.nlm.nih.gov/articles/PMC10794143/'],
    ['P19-1001', 'link', 'https://aclanthology.org/P19-1001/'],
    ['https://arxiv.org/list/cs.CL/recent', 'link', 'https://arxiv.org/list/cs.CL/recent'],
  ])('reads %s as %s', (raw, kind, url) => {
    expect(parseSource(raw)).toMatchObject({ ok: true, source: { kind, url } });
  });

  it.each([
    ['', 'empty'],
    [' \n ', 'empty'],
    ['<>', 'empty'],
    [`https://example.org/${'x'.repeat(481)}`, 'too-long'],
    [`https://example.org/${'字'.repeat(100)}`, 'too-long'],
    ['my own notes', 'not-a-link'],
    ['notes', 'not-a-link'],
    ['see example.org', 'not-a-link'],
    // The database keeps no NUL, in whatever part and however often it was encoded.
    ['https://example.org/%00', 'not-a-link'],
    ['https://example.org/x?a=%00', 'not-a-link'],
    ['https://www.google.com/url?q=https%3A%2F%2Fexample.org%2F%2500', 'not-a-link'],
    ['https://', 'not-a-link'],
    ['https://.', 'not-a-link'],
    ['.', 'not-a-link'],
    ['https:example.org', 'not-a-link'],
    ['https:///example.org', 'not-a-link'],
    ['https://example.org\\@evil.example', 'not-a-link'],
    ['https://exam\u200bple.org', 'not-a-link'],
    ['https://example..org', 'not-a-link'],
    ['https://example.1x', 'not-a-link'],
    ['doi:11.1000/x', 'not-a-link'],
    ['arXiv:2113.00001', 'not-a-link'],
    ['arXiv:9912.99999', 'no-such-id'],
    ['arXiv:0704.00001', 'no-such-id'],
    ['arXiv:1501.1234', 'no-such-id'],
    ['https://arxiv.org/abs/0703.0001', 'no-such-id'],
    ['10.48550/arXiv.9912.99999', 'no-such-id'],
    ['hep-th/0704001', 'no-such-id'],
    ['2.5', 'not-a-link'],
    ['28.8', 'not-a-link'],
    ['3.5.1', 'not-a-link'],
    ['ftp://example.org/x', 'scheme'],
    ['javascript:alert(1)', 'scheme'],
    ['JavaScript://example.org/%0aalert(1)', 'scheme'],
    ['data:text/html,x', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['mailto:a@example.org', 'scheme'],
    ['discord://-/channels/1', 'scheme'],
    ['https://user:secret@example.org/', 'credentials'],
    ['https://user@example.org/', 'credentials'],
    ['someone@example.org', 'credentials'],
    ['user:secret@example.org', 'credentials'],
    ['https://google.com@127.0.0.1/', 'credentials'],
    ['http://localhost/', 'private-address'],
    ['localhost:3000', 'private-address'],
    ['http://LOCALHOST./', 'private-address'],
    ['http://x.localhost/', 'private-address'],
    ['http://printer.local/', 'private-address'],
    ['http://metadata.google.internal/', 'private-address'],
    ['http://nas.home.arpa/', 'private-address'],
    ['http://intranet/', 'private-address'],
    ['http://127.0.0.1/', 'private-address'],
    ['127.0.0.1', 'private-address'],
    ['http://127.1/', 'private-address'],
    ['http://0/', 'private-address'],
    ['http://2130706433/', 'private-address'],
    ['http://0x7f.0.0.1/', 'private-address'],
    ['http://0177.0.0.1/', 'private-address'],
    ['http://134744072/', 'private-address'],
    ['http://１２７.0.0.1/', 'private-address'],
    ['http://127。0。0。1/', 'private-address'],
    ['http://10.0.0.8/', 'private-address'],
    ['http://172.16.3.4/', 'private-address'],
    ['http://192.168.1.1/', 'private-address'],
    ['http://169.254.169.254/', 'private-address'],
    ['http://100.64.0.1/', 'private-address'],
    ['http://224.0.0.1/', 'private-address'],
    ['http://255.255.255.255/', 'private-address'],
    ['http://[::1]/', 'private-address'],
    ['http://[::]/', 'private-address'],
    ['http://[fe80::1]/', 'private-address'],
    ['http://[fc00::1]/', 'private-address'],
    ['http://[::ffff:127.0.0.1]/', 'private-address'],
    ['http://[64:ff9b::7f00:1]/', 'private-address'],
    ['http://127.0.0.1.nip.io/', 'private-address'],
  ])('refuses %s as %s', (raw, fault) => {
    expect(parseSource(raw)).toEqual({ ok: false, fault });
  });

  it.each([
    ['http://example.org', 'https://www.example.org/'],
    ['http://example.org./a', 'https://example.org/a'],
    ['https://example.org/a/', 'http://EXAMPLE.org:80/a#part'],
    ['https://example.org/a?x=1&utm_source=q&fbclid=z', 'example.org/a?x=1'],
    ['https://example.org/a?b=2&a=1', 'https://example.org/a?a=1&b=2'],
    ['https://example.org/a/index.html', 'https://example.org//a'],
    ['https://example.org/%7Eme', 'https://example.org/~me'],
    ['https://en.m.wikipedia.org/wiki/X', 'https://en.wikipedia.org/wiki/X'],
    ['https://web.archive.org/web/20240101000000/https://example.org/a', 'https://example.org/a'],
    ['10.1002/PROT.26257', 'https://doi.org/10.1002/prot.26257?utm_source=x'],
    ['https://onlinelibrary.wiley.com/doi/full/10.1002/prot.26257', '10.1002/prot.26257'],
    ['arXiv:2107.03374v1', 'https://www.arxiv.org/pdf/2107.03374v2'],
    ['10.48550/arXiv.2107.03374', 'https://arxiv.org/abs/2107.03374'],
    ['cs.CL/0102003', 'arxiv.org/abs/cs/0102003v1'],
    ['https://inv.nadeko.net/watch?v=abcdefghijk', 'https://youtu.be/abcdefghijk'],
  ])('sees one source in %s and %s', (a, b) => {
    expect(canonical(a)).not.toMatch('refused');
    expect(canonical(a)).toBe(canonical(b));
  });

  it.each([
    ['https://example.org/a', 'https://example.org/b'],
    ['https://example.org/A', 'https://example.org/a'],
    ['https://example.org/?id=1', 'https://example.org/?id=2'],
    ['https://a.example.org/', 'https://b.example.org/'],
    ['https://example.org:8443/', 'https://example.org/'],
    ['https://inv.example.com/watch?v=abcdefghijk', 'https://youtube.com/watch?v=abcdefghijk'],
    ['arXiv:2107.03374', 'arXiv:2107.03375'],
    ['10.1002/prot.26257', '10.1002/prot.26258'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(canonical(a)).not.toBe(canonical(b));
  });

  it.each([
    ['2026-11-27T12:00:00Z', 'arXiv:2612.00001', false],
    ['2026-11-27T12:00:00Z', 'https://arxiv.org/pdf/2612.00001v1', false],
    ['2026-11-27T12:00:00Z', 'arXiv:2611.00001', true],
    ['2026-11-30T09:59:00Z', 'arXiv:2612.00001', false],
    ['2026-11-30T10:00:00Z', 'arXiv:2612.00001', true],
  ])('at %s takes %s: %s', (now, raw, isTaken) => {
    const read = parseSource(raw, new Date(now));
    expect(read).toMatchObject(isTaken ? { ok: true } : { ok: false, fault: 'id-to-come' });
  });

  it.each([
    ['archives in archives', 'https://web.archive.org/web/2023/'],
    ['proxies in proxies', 'https://ezproxy.example.edu/login?url='],
    ['readers in readers', 'https://r.jina.ai/'],
  ])('takes %s off, as often as they fit into 500 characters', (_, wrapper) => {
    const paper = 'https://example.org/p';
    const times = Math.floor((500 - paper.length) / wrapper.length);
    expect(canonical(wrapper.repeat(times) + paper)).toBe('link:example.org/p');
  });

  it('comes to an end where wrappers lead to one another', () => {
    const loop = 'https://www.google.com/url?q=https://www.google.com/url?q=';
    expect(canonical(`${loop}https%3A%2F%2Fwww.google.com%2Furl`)).toBe('link:google.com/url');
    expect(canonical(loop)).not.toMatch('refused');
  });

  it('reads what it stores as the same source, whatever was typed', () => {
    const part = fc.string({ unit: 'grapheme', maxLength: 20 });
    const typed = fc.oneof(
      part,
      anyAddress,
      fc
        .tuple(fc.constantFrom('https://example.org/', '10.1000/', 'arxiv.org/abs/', 'x://'), part)
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(typed, (raw) => {
        const first = parseSource(raw);
        if (!first.ok) return;
        expect(first.source.url).toMatch(/^https?:\/\/[\x21-\x7e]+$/);
        expect(parseSource(first.source.url)).toEqual(first);
      }),
      cases(1000),
    );
  });
});
