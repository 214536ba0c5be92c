import { readTable } from './read-table.ts';

/**
 * Registrants of DOIs by what they usually register; the number is the part of the DOI after "10.".
 * A DOI from anybody else says no more than a web page: blogs, stores for anybody's uploads and
 * tests have DOIs too, and a DOI can be made up without being looked up. Extend freely: a test
 * checks the lists.
 */

/** Journals, proceedings and books that are reviewed before publication. */
const REVIEWED = `
  American Medical Association        1001
  Wiley                               1002 1034 1046 1111 1112 1113 1118 1110 1359 1348 1194 1096 1576 1685 1898 3401 3405 1882 5694 5054 1890 1897 1941 2193 1966 1593
  Springer and Palgrave               1007 1023 1057 1140 1114 1134 1245 1379 1385 1617 1365 1186 4076 3758 1251 1361 2165 33012
  Nature Portfolio                    1038
  Elsevier                            1006 1016 1053 1054 1067 1078 1197 1157 1205 1383 3168 3182 7424 1580 1070 1032
  Cambridge University Press          1017 1079 1192 1047 1045
  American Chemical Society           1021
  Royal Society of Chemistry          1039
  American Psychological Association  1037 1024
  Hogrefe                             1026 1027
  American Geophysical Union          1029
  Portland Press                      1042
  American Speech-Language-Hearing    1044
  IET                                 1049
  EDP Sciences                        1051
  Thieme                              1055
  Massachusetts Medical Society       1056
  ASCE                                1061
  AIP                                 1063 1116 1121 1122 1119
  Optica                              1364 1064
  CSIRO                               1071
  PNAS                                1073
  ASBMB                               1074
  John Benjamins                      1075
  Taylor & Francis                    1080 1081 1076 1207 1300 3109 4324 1201 2147 1517 3402 1179 1313 1386
  Rockefeller University Press        1083 1084 1085
  University of Chicago Press         1086
  IOP Publishing                      1088 3847 7567
  Mary Ann Liebert                    1089
  American Mathematical Society       1090
  American Society for Cell Biology   1091
  Oxford University Press             1093
  Wolters Kluwer                      1097 1213 1227 1249 1519 2106 1212 1161 1681 4103
  Royal Society                       1098
  Microbiology Society                1099
  American Physical Society           1103
  Plant biologists                    1104 1105
  IUCr                                1107
  Emerald                             1108
  IEEE                                1109 23919
  ASME                                1115
  SPIE                                1117
  Human Kinetics                      1123
  ASPET                               1124
  AAAS                                1126 34133
  American Society for Microbiology   1128
  Geological societies                1130 1144 1190 2110
  BMJ                                 1136
  SIAM                                1137
  Canadian Science Publishing         1139
  World Scientific                    1142
  ACM                                 1145
  Annual Reviews                      1146
  IBM                                 1147
  RSNA                                1148
  Electrochemical Society             1149
  American Physiological Society      1152
  Hindawi                             1155
  AACR                                1158
  Karger                              1159
  MIT Press                           1162 7551
  Brill                               1163
  American Thoracic Society           1164 1165 1513
  ARVO                                1167
  JCI                                 1172
  American Meteorological Society     1175
  American Psychiatric Association    1176
  SAGE                                1177 1191 3233 4135 3102 7570
  American Society of Hematology      1182
  European Respiratory Society        1183
  ASCO                                1200
  Endocrine Society                   1210
  Institute of Math. Statistics       1214
  Duke University Press               1215
  Company of Biologists               1242
  American Economic Association       1257
  British Institute of Radiology      1259
  RNA Society                         1261
  INFORMS                             1287
  Johns Hopkins University Press      1353
  PLOS                                1371
  Health Affairs                      1377
  Inderscience                        1504
  De Gruyter                          1515 1524 2478 7788
  Society for Neuroscience            1523
  Bioscientifica                      1530
  Genetics Society of America         1534
  American Academy of Pediatrics      1542
  now publishers                      1561
  IEICE                               1587
  SciELO                              1590
  AAAI                                1609
  JAIR                                1613
  Begell House                        1615
  American Public Health Association  2105
  SPE                                 2118
  JMIR                                2196
  ARRS                                2214
  American Society of Nephrology      2215
  JSTOR                               2307
  American Accounting Association     2308
  American Diabetes Association       2337
  AIAA                                2514
  SNMMI                               2967
  ACL, before 2016                    3115
  Bernoulli Society                   3150
  AJNR                                3174
  NIHR Journals Library               3310
  American Cancer Society             3322
  Inter-Research                      3354
  Frontiers                           3389
  MDPI                                3390
  Royal College of GPs                3399
  Baishideng                          3748 3727 12998
  Beilstein                           3762
  Linguistic Society of America       3765
  JoVE                                3791
  Pensoft                             3897
  AIMS Press                          3934
  Econometric Society                 3982
  Cairn and OpenEdition               3917 4000
  European Mathematical Society       4171
  Dagstuhl                            4230
  SAE                                 4271
  Edward Elgar                        4337
  Copernicus                          5194
  Ubiquity Press                      5334
  Academy of Management               5465
  American College of Physicians      7326
  eLife                               7554
  PeerJ                               7717
  VLDB                                14778
  EMBO                                15252
  CDC                                 15585 3201
  Robotics: Science and Systems       15607
  AME                                 21037
  Statistical software                18637 32614
  ACL                                 18653
  Impact Journals                     18632
  JOSS                                21105
  ISCA                                21437
  SciPost                             21468
  IJCAI                               24963
  SciPy                               25080
  MIS Quarterly                       25300
  RANLP                               26615
  Life Science Alliance               26508
  NeurIPS                             52202
  Quantum                             22331
`;

/** Preprint servers, curated data stores, and institutions that vouch for their reports. */
const UNREVIEWED = `
  bioRxiv and medRxiv                 1101 64898
  SSRN                                2139
  Preprints.org                       20944
  Research Square                     21203
  Authorea and ESS Open Archive       22541
  ChemRxiv                            26434
  TechRxiv                            36227
  OSF's servers                       31219 31220 31221 31222 31223 31224 31225 31226 31227 31228 31229 31230 31231 31232 31233 31234 31235 31236 31237 31730 35542 32942 17605
  arXiv                               48550
  Cambridge Open Engage               33774
  Qeios and ScienceOpen               32388 14293
  F1000Research and its like          12688
  PeerJ Preprints                     7287
  NeuroLibre                          55458
  Zenodo                              5281
  figshare                            6084
  Dryad                               5061
  Mendeley Data                       17632
  Dataverse                           7910
  ICPSR                               3886
  NBER                                3386
  OECD                                1787
  IMF                                 5089
  World Bank                          1596
  NIST                                6028
  RAND                                7249
  USGS                                3133
  OSTI                                2172
`;

/** By the number that a registrant has after "10.". */
function numbersOf(table: string): ReadonlySet<string> {
  return new Set(readTable(table).flatMap((line) => (line.at(-1) ?? '').split(' ')));
}

export const REVIEWED_REGISTRANTS = numbersOf(REVIEWED);
export const UNREVIEWED_REGISTRANTS = numbersOf(UNREVIEWED);

/** DOIs of a reviewed registrant that are not its reviewed works, and vice versa. */
export const OF_THEIR_OWN: readonly {
  readonly pattern: RegExp;
  readonly level: 'primary' | 'preprint' | 'web';
  readonly example: string;
}[] = [
  { pattern: /^10\.1038\/d41586-/i, level: 'web', example: '10.1038/d41586-023-00056-7' },
  { pattern: /^10\.1101\/[a-z]+\./i, level: 'primary', example: '10.1101/gr.123456.111' },
  { pattern: /^10\.1002\/essoar\./i, level: 'preprint', example: '10.1002/essoar.10500001' },
  {
    pattern: /^10\.1021\/scimeetings\./i,
    level: 'preprint',
    example: '10.1021/scimeetings.0c07060',
  },
  { pattern: /^10\.1149\/osf\.io\//i, level: 'preprint', example: '10.1149/osf.io/abcde' },
  {
    pattern: /^10\.1364\/opticaopen\./i,
    level: 'preprint',
    example: '10.1364/opticaopen.21565044',
  },
  {
    pattern: /^10\.1590\/scielopreprints\./i,
    level: 'preprint',
    example: '10.1590/SciELOPreprints.1234',
  },
  { pattern: /^10\.2196\/preprints\./i, level: 'preprint', example: '10.2196/preprints.16890' },
  // Copernicus: texts under discussion are named by their year.
  {
    pattern: /^10\.5194\/(?:egusphere-|[a-z]+-20\d\d-\d+$)/i,
    level: 'preprint',
    example: '10.5194/acp-2020-1138',
  },
];
