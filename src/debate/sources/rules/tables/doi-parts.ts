import { readTable } from './read-table.ts';

/**
 * Versions and parts of a work that have DOIs of their own. Each row: a pattern whose first group
 * is what is kept, in lower case; an example; the work it is part of.
 */
const VERSIONS = String.raw`
  - Preprints by version.
  ^(10\.21203/rs\.\d+\.(?:rs-|pex-)?[\d.]+?)/v\d+$  10.21203/rs.3.rs-1234567/v2  10.21203/rs.3.rs-1234567
  ^(10\.20944/preprints\d+\.\d+)\.v\d+$  10.20944/preprints202301.0001.v2  10.20944/preprints202301.0001
  ^(10\.26434/chemrxiv[\w.-]*?)[-.]v\d+$  10.26434/chemrxiv-2023-abc12-v3  10.26434/chemrxiv-2023-abc12
  ^(10\.36227/techrxiv\.[\w.]*?\d)(?:/v\d+|\.v\d+)$  10.36227/techrxiv.12345678.v1  10.36227/techrxiv.12345678
  ^(10\.22541/(?:au|essoar)\.[\d.]+?)/v\d+$  10.22541/au.170000000.00000001/v1  10.22541/au.170000000.00000001
  ^(10\.1002/essoar\.\d+)\.\d+$  10.1002/essoar.10500001.1  10.1002/essoar.10500001
  ^(10\.33774/[\w-]+?)-v\d+$  10.33774/coe-2021-abc12-v2  10.33774/coe-2021-abc12
  ^(10\.31\d{3}/osf\.io/[a-z0-9]{5})_v\d+$  10.31234/osf.io/abcde_v1  10.31234/osf.io/abcde
  ^(10\.(?:1101|64898)/[\d.]+\d)v\d+$  10.1101/2024.01.01.573821v2  10.1101/2024.01.01.573821
  ^(10\.6084/m9\.figshare\.\d+)\.v\d+$  10.6084/m9.figshare.12345.v2  10.6084/m9.figshare.12345
  ^(10\.12688/\w+\.\d+)\.\d+$  10.12688/f1000research.12345.2  10.12688/f1000research.12345
  ^(10\.7554/elife\.\d+)\.\d{1,3}$  10.7554/elife.12345.2  10.7554/elife.12345
  ^(10\.7287/peerj\.preprints\.\d+)v\d+$  10.7287/peerj.preprints.123v1  10.7287/peerj.preprints.123
  - Figures and tables by number.
  ^(10\.1371/journal\.[a-z]+\.\d+)\.[gts]\d+$  10.1371/journal.pone.0123456.g001  10.1371/journal.pone.0123456
  ^(10\.7717/peerj(?:-[a-z]+)?\.\d+)/(?:fig|table|supp)-\d+$  10.7717/peerj.123/fig-1  10.7717/peerj.123
`;

/**
 * DOIs that contain another id of the same work. Each row: the DOI, its key, an example, its key.
 */
const TWINS = String.raw`
  ^10\.18653/v1/(.+)$  acl:$1  10.18653/v1/2020.acl-main.740  acl:2020.acl-main.740
  ^10\.(?:31\d{3}|17605)/osf\.io/([a-z0-9]{5})$  osf:$1  10.31234/osf.io/abcde  osf:abcde
`;

export const DOI_VERSIONS = readTable(VERSIONS).map(([pattern = '', example = '', work = '']) => ({
  pattern: new RegExp(pattern),
  example,
  work,
}));

export const DOI_TWINS = readTable(TWINS).map(
  ([pattern = '', key = '', example = '', is = '']) => ({
    pattern: new RegExp(pattern),
    key,
    example,
    is,
  }),
);
