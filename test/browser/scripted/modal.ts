import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';

const label = (name: string, component: object, description?: string): object => ({
  type: 18,
  label: name,
  ...(description && { description }),
  component,
});

const CLAIM = {
  type: 3,
  custom_id: 'claim',
  options: [
    { label: 'Claim 1', value: '1', description: 'No specialist reliably beats a general model.' },
    { label: 'Claim 2', value: '2', description: 'Where one wins, the edge is thin.' },
  ],
};

const SIDE = {
  type: 21,
  custom_id: 'side',
  options: [
    { value: 'challenges', label: 'Against the essay', description: 'A counterexample' },
    { value: 'supports', label: 'For the essay' },
  ],
};

const TOPICS = {
  type: 22,
  custom_id: 'topics',
  max_values: 2,
  options: ['Maths', 'Health', 'Code'].map((name) => ({ label: name, value: name.toLowerCase() })),
};

/** Every kind of component that a modal may hold: more rows than Discord allows, to see them all. */
export const MODAL = {
  custom_id: 'argue:file',
  title: 'Add evidence',
  components: [
    { type: 10, content: 'Your text is **public**. Erase it with </privacy erase:1>.' },
    label('Claim', CLAIM),
    label('Side', SIDE),
    label('Text', { type: 4, custom_id: 'text', style: 2, min_length: 40, max_length: 2_000 }),
    label(
      'Source',
      { type: 4, custom_id: 'source', style: 1, required: false },
      'Link, DOI or arXiv id',
    ),
    label('Topics', TOPICS),
    label('Channel', { type: 8, custom_id: 'where', required: false }),
    label('Show my name', { type: 23, custom_id: 'named', default: true }),
  ],
} as APIModalInteractionResponseCallbackData;
