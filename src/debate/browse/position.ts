import type { Debate } from '#debate/core/debate.ts';
import type { Evidence } from '#debate/evidence/evidence.ts';
import type { WithEvidence } from '#debate/evidence/evidence-port.ts';
import { type JudgingPorts, readJudged } from '#debate/tally/read-judged.ts';
import type { ItemTally, JudgedTally, RebuttalTally } from '#debate/tally/rules/entry-tally.ts';
import { type Lifecycle, lifecycleOf } from '#debate/tally/rules/lifecycle.ts';
import { settledClusters } from '#debate/tally/settled-clusters.ts';

/** An item or rebuttal as the tally judges it; `carried` only if the whole claim was read. */
export type Judged = (JudgedTally | RebuttalTally) & Partial<Pick<ItemTally, 'carried' | 'lost'>>;

/** A rebuttal as it is shown under its target. */
export type RebuttalView = { readonly item: Evidence; readonly judged: RebuttalTally };

/** The position of one item or rebuttal in its claim. */
export type Position = {
  /** For an item that does not stand: what its form would be worth; it has no place. */
  readonly judged: Judged;
  readonly stage: Lifecycle;
  /** Standing rebuttals, by number. */
  readonly rebuttals: readonly RebuttalView[];
  /** Standing items that count as one source with it, including this one, by number. */
  readonly sameSource: readonly number[];
};

/**
 * Positions of some items, by number. Reads only what determines them, however large the claims
 * are.
 */
export async function readPositions(
  ports: JudgingPorts & WithEvidence,
  debate: Debate,
  items: readonly Evidence[],
): Promise<ReadonlyMap<number, Position>> {
  const { evidence } = ports.store;
  const clusters = [...new Set(items.map(({ cluster }) => cluster))];
  const [judged, linked] = await Promise.all([
    judgedOf(ports, debate, items),
    evidence.linkedByMoves(debate.id, clusters),
  ]);
  const clusterOf = settledClusters(linked, ({ standing }) => standing);
  const answers = [...judged.values()].flatMap((one) => rebuttalsOf(one));
  const texts = await evidence.byNumber(
    debate.id,
    answers.map(({ number }) => number),
  );
  const inCluster = Map.groupBy(
    linked.filter(({ standing }) => standing),
    ({ cluster }) => clusterOf(cluster),
  );
  const positions = items.map((item): [number, Position] => {
    const own = judged.get(item.number);
    if (own === undefined) throw new Error(`item ${item.number} is not in its claim's tally`);
    const position = {
      judged: own,
      stage: lifecycleOf(item, 'rebuttals' in own ? own : undefined),
      rebuttals: rebuttalsOf(own).flatMap((rebuttal) => {
        const text = texts.get(rebuttal.number);
        return text === undefined ? [] : [{ item: text, judged: rebuttal }];
      }),
      sameSource: (inCluster.get(clusterOf(item.cluster)) ?? [])
        .filter(({ target }) => (target === null) === (item.target === null))
        .map(({ number }) => number),
    };
    return [item.number, position];
  });
  return new Map(positions);
}

async function judgedOf(
  ports: JudgingPorts,
  debate: Debate,
  items: readonly Evidence[],
): Promise<ReadonlyMap<number, JudgedTally | RebuttalTally>> {
  const byClaim = [...Map.groupBy(items, ({ claim }) => claim)];
  const all = await Promise.all(
    byClaim.map(([claim, of]) =>
      readJudged(
        ports,
        debate,
        claim,
        of.map(({ number }) => number),
      ),
    ),
  );
  return new Map(all.flatMap((judged) => [...judged]));
}

function rebuttalsOf(judged: JudgedTally | RebuttalTally): readonly RebuttalTally[] {
  return 'rebuttals' in judged ? judged.rebuttals : [];
}
