import type { TroubleSwitch } from '../sandbox/index.ts';
import { type ModelChoice, type ModelKind, modelKinds } from './model-choice.ts';

type Words = { readonly label: string; readonly watch: string };

const WORDS: Readonly<Record<ModelKind, Words>> = {
  off: {
    label: 'No model',
    watch: 'Fixed rules grade every item, and summaries say that no model took part.',
  },
  configured: {
    label: 'The configured model',
    watch: 'Items are graded by the model that OPENAI_BASE_URL or OPENAI_API_KEY names.',
  },
  honest: {
    label: 'An honest model',
    watch: 'Within a minute every item is graded by it, and the next summary names it.',
  },
  slow: {
    label: 'A slow model',
    watch:
      'An item is filed at once and counts by fixed rules until its grade comes, eight seconds later.',
  },
  hostile: {
    label: 'A hostile model',
    watch:
      'It gives everything full marks and writes links, mentions and made-up numbers: none of it is posted.',
  },
  captured: {
    label: 'A model that takes the essay’s side',
    watch:
      'Its grades lean one way; the rules limit what that moves, and after enough items an alarm goes back to fixed rules.',
  },
};

/** A switch for each model that can be tried; exactly one is on. */
export function modelTroubles(
  models: ModelChoice,
  isConfigured: boolean,
  afterwards: () => Promise<void>,
): TroubleSwitch[] {
  const kinds = modelKinds.filter((kind) => kind !== 'configured' || isConfigured);
  return kinds.map((kind) => ({
    id: `model-${kind}`,
    group: 'Model',
    kind: 'lasting',
    ...WORDS[kind],
    isOn: () => models.now() === kind,
    async set(on) {
      await models.set(on ? kind : 'off');
      await afterwards();
    },
  }));
}
