/**
 * The documented facts that the demo's items tell, by number, each with what its source
 * contains: an arXiv id, a DOI, or the site where it was announced.
 */
export const demoFacts: Readonly<Record<number, string>> = {
  1: '2107.03374',
  2: '2211.09085',
  3: '2303.17564',
  4: '2305.05862',
  5: '2303.13375',
  6: '2305.09617',
  7: '2311.16452',
  8: '2311.16079',
  9: '2411.04118',
  10: '2311.00176',
  11: '10.1038/s41598-025-97131-y',
  12: '2409.19750',
  13: '2306.11644',
  14: '2402.03300',
  15: '2406.11931',
  16: '2502.06807',
  17: 'deepmind.google',
  18: '10.1038/s41586-023-06747-5',
  19: '2405.20362',
  20: '2004.10964',
  21: '10.1002/prot.26257',
};
