import type { PageGuide } from '../contract/page-guide.ts';

const vote: PageGuide['steps'][number] = {
  title: 'Vote',
  hint: 'Press Vote on the board. Each claim is one tap, and only you see your answers.',
  button: { label: 'Go to the board', goTo: 'debate' },
  done: { answerHas: 'ballot:undo:' },
};

/** The newcomer as whom the page opens, and what the page tells them. */
export const demoGuide: PageGuide = {
  opensAs: 'You',
  opensIn: 'debate',
  about:
    'Crux hosts a debate about one essay: members vote on its claims and file evidence for or against them. Each week it says which side has the stronger evidence and, separately, which side has more votes.',
  steps: [
    vote,
    {
      title: 'File a counterexample',
      hint: 'Know something that speaks against the essay? Choose a claim, say it in a sentence or two, and add a link.',
      button: { label: 'Open /argue', command: 'argue side:Against the essay: a counterexample' },
      done: { answerHas: 'receipt:' },
    },
    {
      title: 'Read the next summary',
      hint: 'It comes on Mondays. Jump there to see what the week’s evidence amounts to.',
      button: {
        label: 'Jump to the next summary',
        ask: 'next-summary',
        goTo: 'announcements',
      },
      done: { newIn: 'announcements' },
    },
  ],
  landings: [
    { channel: 'debate', has: 'thesis:overview:', label: 'Go to the board' },
    { channel: 'announcements', has: 'summary:claims:', label: 'Newest summary' },
  ],
};

/** Without the demo only a manager can do anything at first, so the page opens as the manager. */
export const emptyGuide: PageGuide = {
  ...demoGuide,
  opensAs: 'Mara',
  steps: [
    {
      title: 'Set up the debate',
      hint: 'You are Mara, who manages this server. Send the form as it is, then press Post the board.',
      button: { label: 'Open /debate setup', command: 'debate setup' },
      done: { answerHas: 'debate:board:' },
    },
    vote,
    ...demoGuide.steps.slice(1, 2),
  ],
};
