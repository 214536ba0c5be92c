import type { APIModalInteractionResponseCallbackData } from 'discord.js';
import type { Ballot } from '#debate/ballot/read-ballot.ts';
import { type Stance, stances } from '#debate/ballot/rules/votes.ts';
import type { Debate } from '#debate/core/debate.ts';
import { NO_GATES } from '#debate/core/rules/gates.ts';
import { BadSetupError, SetupFormRefusedError } from '#debate/debates/errors.ts';
import type { Evidence } from '#debate/evidence/evidence.ts';
import {
  ChangedMeanwhileError,
  LinkRefusedError,
  SubmissionRefusedError,
} from '#debate/evidence/submission-errors.ts';
import type { LogEntry } from '#debate/log/log-port.ts';
import { MarksUsedUpError, QuoteTooShortError } from '#debate/marks/mark-errors.ts';
import { sourceKinds } from '#debate/marks/rules/kinds.ts';
import type { AddedWordsPage } from '#debate/moderation/remove-words.ts';
import type { RecordFiles } from '#debate/record/read-record.ts';
import { reportReasons } from '#debate/reports/report.ts';
import { bulletFaults } from '#debate/summary/rules/bullets/bullet.ts';
import type { SummaryLine } from '#debate/summary/rules/summary-lines.ts';
import type { StoredSummary } from '#debate/summary/summary-content.ts';
import { ballotView } from '#discord/ballot/ballot-view.ts';
import { type LastVote, lastVoteParts, unreadParts } from '#discord/ballot/last-vote-parts.ts';
import { cardView } from '#discord/browse/card-view.ts';
import { evidenceView } from '#discord/browse/item-view.ts';
import { judgedView } from '#discord/browse/judged-view.ts';
import { cardListView, evidenceListView } from '#discord/browse/list-view.ts';
import { wholeTextView } from '#discord/browse/whole-text-view.ts';
import { closingView } from '#discord/debates/closing-view.ts';
import { closedView, pausedView, resumedView } from '#discord/debates/debate-view.ts';
import { gatesView } from '#discord/debates/gates-view.ts';
import { helpLines } from '#discord/debates/help-lines.ts';
import { helpView } from '#discord/debates/help-view.ts';
import { setupModal } from '#discord/debates/setup-modal.ts';
import { boardPostedView, boardPreviewView, setupView } from '#discord/debates/setup-view.ts';
import { statusView } from '#discord/debates/status-view.ts';
import { apologyView, refusalView, withTyped } from '#discord/edge/answers/refusal-view.ts';
import { argueModal } from '#discord/evidence/argue-modal.ts';
import { EVIDENCE_TEXTS } from '#discord/evidence/evidence-texts.ts';
import { editModal, linkModal, rebutModal } from '#discord/evidence/item-modals.ts';
import { offeredView, offerNoticeView } from '#discord/evidence/offer-view.ts';
import { outdatedParts, receiptView } from '#discord/evidence/receipt-view.ts';
import { logView } from '#discord/log/log-view.ts';
import { carriedView } from '#discord/marks/carried-view.ts';
import { answerModal, creditModal, proofModal } from '#discord/marks/mark-modals.ts';
import { markingView } from '#discord/marks/marking-view.ts';
import { hidingAnswerModal } from '#discord/moderation/hiding-actions.ts';
import {
  frozenView,
  hiddenNoticeView,
  hiddenView,
  removedNoticeView,
  restoredView,
  vouchedView,
} from '#discord/moderation/moderation-view.ts';
import { queueView } from '#discord/moderation/queue-view.ts';
import { clearModal, hideModal, removeModal } from '#discord/moderation/reason-modals.ts';
import { reportsView } from '#discord/moderation/reports-view.ts';
import { wordsView } from '#discord/moderation/words-view.ts';
import { type MessageBody, message, text } from '#discord/parts/components.ts';
import { LEAD_NOTICE, MESSAGE_NOTICE } from '#discord/parts/notice.ts';
import { boardView } from '#discord/posts/board-view.ts';
import { formerBoardView } from '#discord/posts/former-board-view.ts';
import { erasedView, erasingView, exportView, namedView } from '#discord/privacy/privacy-view.ts';
import { recordView } from '#discord/record/record-view.ts';
import { reportModal } from '#discord/reports/report-modal.ts';
import { sameSourceModal } from '#discord/same-source/same-source-modal.ts';
import {
  sameSourceLiftedView,
  sameSourceSaidView,
  sourcesJoinedView,
} from '#discord/same-source/same-source-view.ts';
import { allClaimsView } from '#discord/summary/claims-view.ts';
import { howJudgedView } from '#discord/summary/how-judged-view.ts';
import { summaryPostedView, summaryView, supersededView } from '#discord/summary/summary-view.ts';
import { claimJudgedView } from '#discord/thesis/claim-judged-view.ts';
import { leadsView } from '#discord/thesis/lead-view.ts';
import { claimView, thesisView } from '#discord/thesis/thesis-view.ts';
import { commands } from '../../../commands/index.ts';
import { NO_PICTURES } from '../../support/no-pictures.ts';
import type { Fill } from './fills.ts';
import { judgedClaims } from './judged-claims.ts';
import {
  debateId,
  fates,
  formId,
  largestClaimPage,
  largestDebate,
  largestItem,
  largestMarking,
  largestPictures,
  largestSummary,
  largestView,
  MILLIONS,
  manyMarks,
  manyOffers,
} from './largest.ts';
import { largestModelCheck } from './largest-model-check.ts';

export type Named<T> = readonly (readonly [string, T])[];

const channel = '1234567890123456789';
const caller = {
  userId: channel,
  name: 'n',
  guildId: channel,
  joinedAt: null,
  roleIds: [],
  canManageMessages: true,
  canManageServer: true,
};
const setupForm = {
  channelId: '9'.repeat(19),
  summaryChannelId: '8'.repeat(19),
  day: 7,
  hour: 23,
  timeZone: 'z'.repeat(60),
};
const holdings = {
  servers: MILLIONS,
  votes: MILLIONS,
  items: MILLIONS,
  marks: MILLIONS,
  credits: MILLIONS,
  reports: MILLIONS,
  drafts: MILLIONS,
};
const erased = { members: MILLIONS, votes: MILLIONS, items: MILLIONS };
const pair = { number: MILLIONS, of: MILLIONS - 1 };
const participation = {
  voters: MILLIONS,
  authors: MILLIONS,
  items: MILLIONS,
  standing: { supports: MILLIONS, challenges: MILLIONS },
};
const counts = { agree: MILLIONS, disagree: MILLIONS, unsure: MILLIONS };
const next = new Date('2999-12-31T23:00:00Z');
const setUpNext = { at: next, isDue: true, hasBoard: false };
const checks = [channel, '9876543210987654321'].map((channelId) => ({
  channelId,
  check: {
    kind: 'missing' as const,
    permissions: ['View Channel', 'Send Messages', 'Attach Files', 'Read Message History'],
  },
}));

/** Every message of every view, filled with one kind of text at its largest, under a name. */
export function everyMessage(fill: Fill): Named<MessageBody> {
  const debate = largestDebate(fill);
  return [
    ...ballots(debate, fill),
    ...evidence(debate, fill),
    ...summaries(debate, fill),
    ['the data behind a summary', dataBehindASummary()],
    ...settings(debate, fill),
    ['thesis', thesisView(debate)],
    ...claimsJudged(debate),
    ...boards(debate, fill),
    ['help', helpView(helpLines(commands, caller, debate), caller, debate)],
    ['nothing but blank texts beside one', message(text('said'), text(''), text(null, ' '))],
  ];
}

function boards(debate: Debate, fill: Fill): Named<MessageBody> {
  const board = {
    participation,
    nextSummary: next,
    newest: largestSummary(debate, fill, 20),
  };
  const link = `https://discord.com/channels/${channel}/${channel}/${channel}`;
  return [
    ['board', boardView(debate, board, MILLIONS)],
    ['board before the first summary', boardView(debate, { ...board, newest: null })],
    ['preview of the board', boardPreviewView(debate, board)],
    ['board of a closed debate', boardView({ ...debate, state: 'closed' }, board)],
    [
      'board of a paused debate',
      boardView({ ...debate, state: 'paused' }, { ...board, nextSummary: null }),
    ],
    ['former board', formerBoardView(channel, { channelId: channel, link })],
    [
      'former board in another channel',
      formerBoardView('1', { channelId: channel, link: undefined }),
    ],
    ['former board of none', formerBoardView(channel, null)],
  ];
}

function ballots(debate: Debate, fill: Fill): Named<MessageBody> {
  const answers = debate.claims.map((claim, at) => ({ claim, stance: stances[at % 3] ?? null }));
  const [claim] = debate.claims.slice(-1);
  if (claim === undefined) return [];
  const ballot = (current: Ballot['current'], stance: Stance | null): Ballot => ({
    firstTime: true,
    current,
    position: answers.length,
    total: answers.length,
    answers: answers.map((answer) => ({ ...answer, stance: stance && answer.stance })),
    leastArgued: stance === null ? null : claim,
    moved: false,
  });
  const lastVote = (stance: Stance | null): LastVote => ({
    claim,
    stance,
    result: {
      previous: 'disagree',
      revision: MILLIONS,
      changed: true,
      changedVoters: false,
      votes: [],
      shown: counts,
      stamp: '',
    },
    against: { item: largestItem(fill), dots: 5 },
    isUndo: false,
  });
  const last = (stance: Stance | null) => lastVoteParts(debate.id, lastVote(stance));
  return [
    [
      'ballot after a press that was not counted',
      ballotView(debate.id, ballot({ claim, stance: null }, null), unreadParts(debate.id, claim)),
    ],
    ['ballot, first', ballotView(debate.id, ballot({ claim, stance: null }, null))],
    [
      'ballot of a claim that moved',
      ballotView(
        debate.id,
        { ...ballot({ claim, stance: 'agree' }, 'agree'), moved: true },
        last('agree'),
      ),
    ],
    ...[...stances, null].flatMap((stance) => [
      [
        `ballot after ${stance}`,
        ballotView(debate.id, ballot({ claim, stance }, stance), last(stance)),
      ] as const,
      [
        `ballot's end after ${stance}`,
        ballotView(debate.id, ballot(null, stance), last(stance)),
      ] as const,
    ]),
  ];
}

function evidence(debate: Debate, fill: Fill): Named<MessageBody> {
  const states = Object.entries<Partial<Evidence>>(fates);
  const listed = [0, 1, 2, 3, 4].map((at) => ({
    item: largestItem(fill, MILLIONS - at),
    dots: 5,
    marks: manyMarks,
    own: largestView(fill),
  }));
  const hour = Array.from({ length: 60 }, (_, at) => ({
    item: { ...largestItem(fill, MILLIONS - at), ...states[at % 4]?.[1] },
    dots: 5,
    marks: manyMarks,
    own: largestView(fill),
  }));
  const page = (mine: boolean, items: typeof listed, query: string | null = null) => ({
    query: {
      claim: 20,
      side: 'challenges' as const,
      mine,
      query,
      page: query === null ? MILLIONS : 38,
    },
    items,
    total: items.length === 0 ? 0 : MILLIONS,
    pages: MILLIONS + 2,
    leads: MILLIONS,
    nearest: query,
  });
  const query = fill(60).replaceAll(':', ' ');
  const lead = {
    key: 'k'.repeat(40),
    text: fill(600),
    source: `https://example.org/${'_'.repeat(480)}`,
  };
  const leads = Array.from({ length: 60 }, (_, at) => ({
    ...lead,
    key: lead.key.slice(2) + String(at + 10),
    claim: 20,
    side: 'challenges' as const,
  }));
  const onThat = { claim: 20, side: 'challenges' as const };
  const filing = { number: MILLIONS, outcome: 'revised', sourceFault: 'not-a-link' } as const;
  const alone = { source: null, cluster: MILLIONS, similarTo: MILLIONS - 2 };
  return [
    ...states.flatMap(([name, fate]): Named<MessageBody> => {
      const view = largestView(fill, fate);
      return [
        [`own item, ${name}`, evidenceView(debate.id, view)],
        [`item, ${name}`, evidenceView(debate.id, { ...view, mine: false })],
        [`card, ${name}`, cardView(debate, { ...view, dots: 5, rebuttals: MILLIONS })],
        [`how an item was judged, ${name}`, judgedView(debate, view, true)],
        [`whole text, ${name}`, wholeTextView(debate.id, view, 0)],
        [`whole text's end, ${name}`, wholeTextView(debate.id, view, 9)],
        [
          `page in place of a receipt, ${name}`,
          evidenceView(debate.id, view, outdatedParts(view, 0)),
        ],
        [`receipt, ${name}`, receiptView(debate.id, filing, view, true)],
      ];
    }),
    [
      'item that was not moved',
      evidenceView(debate.id, {
        ...largestView(fill),
        mine: false,
        movedTo: null,
        mayPart: false,
      }),
    ],
    ['receipt of a twin', receiptView(debate.id, filing, largestView(fill, alone), false)],
    [
      'receipt of what is like no other',
      receiptView(
        debate.id,
        filing,
        { ...largestView(fill, { similarTo: null }), sameSource: [] },
        false,
      ),
    ],
    ['marking', markingView(debate.id, largestMarking(fill))],
    ['marking without room', markingView(debate.id, { ...largestMarking(fill), left: 0 })],
    [
      'notice of disputes',
      carriedView(
        debate.id,
        [1, 2, 3, 4, 5, 6].map((at) => MILLIONS + at),
      ),
    ],
    ['list', evidenceListView(debate, page(false, listed))],
    ['own list', evidenceListView(debate, page(true, hour.slice(0, 5)))],
    ['list of what is gone', evidenceListView(debate, page(false, hour.slice(1, 4)))],
    ['search', evidenceListView(debate, page(true, listed, query))],
    ['search in vain', evidenceListView(debate, page(false, [], query))],
    ['leads', leadsView(debate, { ...onThat, page: 5 }, leads)],
    ['no leads', leadsView(debate, { ...onThat, page: 0 }, [])],
    ['empty list', evidenceListView(debate, page(false, []))],
    ['own empty list', evidenceListView(debate, page(true, []))],
    ['list of an hour', cardListView(debate.id, '2026-11-23T21', hour)],
    ['list of one in an hour', cardListView(debate.id, '2026-11-23T21', hour.slice(1, 2))],
  ];
}

/** Nothing of a fill is in it, and sixty megabytes are cut and packed: once for all fills. */
function dataBehindASummary(): MessageBody {
  packedData ??= recordView(recordFiles());
  return packedData;
}
let packedData: MessageBody | undefined;

/** In more parts than a message has files, after more erasures than there is room for. */
function recordFiles(): RecordFiles {
  const record = { week: '2026-W47', hash: 'a'.repeat(64), previous: 'b'.repeat(64) };
  const erasures = Array.from({ length: 12 }, (_, at) => ({
    ...record,
    kind: 'erasure' as const,
    week: null,
    link: MILLIONS + at,
    text: '{}\n',
  }));
  const text = `${'x'.repeat(5_000_000)}\n`.repeat(12);
  return { erasures, summary: { ...record, kind: 'weekly', link: MILLIONS, text } };
}

function summaries(debate: Debate, fill: Fill): Named<MessageBody> {
  return [20, 9, 1, 0].flatMap((contested): Named<MessageBody> => {
    const summary = largestSummary(debate, fill, contested);
    const links = new Map(
      summary.content.lines.flatMap(({ parts }) =>
        parts.flatMap((part) =>
          part.kind === 'item'
            ? [[part.number, `https://discord.com/channels/${channel}/${channel}/${channel}`]]
            : [],
        ),
      ) as [number, string][],
    );
    const of = `with evidence on ${contested} claims`;
    const pictures = largestPictures(debate, summary);
    const bare = { links: new Map(), pictures: NO_PICTURES };
    return [
      [`summary ${of}`, summaryView(debate, summary, { links, pictures })],
      [`summary ${of}, without cards and pictures`, summaryView(debate, summary, bare)],
      [`summary ${of}, disputed`, summaryView(debate, withSentences(summary, fill), bare)],
      [`all claims ${of}`, allClaimsView(debate, summary)],
      [`how a summary ${of} was judged`, howJudgedView(summary, erased)],
      ...debate.claims.map(
        (claim) =>
          [
            `claim ${claim.number} ${of}`,
            claimView(debate, largestClaimPage(fill, claim, summary)),
          ] as const,
      ),
    ];
  });
}

/** Three sentences by a model in place of what moved, each disputed by two authors. */
function withSentences(summary: StoredSummary, fill: Fill): StoredSummary {
  const sentence = (at: number): SummaryLine => ({
    kind: 'moved',
    parts: [
      {
        kind: 'written',
        key: `${at}`.repeat(16),
        text: fill(180),
        numbers: [MILLIONS, MILLIONS + 1],
        disputedBy: [MILLIONS, MILLIONS + 1],
      },
    ],
  });
  const lines = summary.content.lines.filter(({ kind }) => kind !== 'moved');
  const dropped = bulletFaults.map((fault) => ({
    side: 'supports' as const,
    text: fill(240),
    ids: [MILLIONS],
    fault,
  }));
  const writing = { model: fill(60), kept: MILLIONS, dropped };
  const content = { ...summary.content, lines: [...lines, ...[1, 2, 3].map(sentence)], writing };
  return { ...summary, content };
}

/** A page of what moderators read, each removed with the longest reason. */
function addedWords(fill: Fill, removedFor: string | null): AddedWordsPage {
  const place = { number: MILLIONS, page: MILLIONS, pages: MILLIONS + 2 };
  const words = (['answer', 'dispute'] as const).map((kind, at) => ({
    kind,
    key: `${at}`.repeat(32),
    memberKey: 'm',
    name: fill(80),
    words: fill(500),
    removedFor,
    isNew: removedFor === null,
  }));
  return { ...place, words };
}

function claimsJudged(debate: Debate): Named<MessageBody> {
  return judgedClaims(debate).map(([name, judged]) => [
    `how a claim with ${name} is judged`,
    claimJudgedView(debate, judged),
  ]);
}

function settings(debate: Debate, fill: Fill): Named<MessageBody> {
  const newest = withSentences(largestSummary(debate, fill, 2), fill);
  const troubles = Array.from({ length: 5 }, (_, at) => ({
    post: { kind: 'summary', week: `2026-W${at}0`, summaryKind: 'so-far' } as const,
    channelId: channel,
    error: fill(300),
  }));
  const status = {
    ...participation,
    debate,
    nextSummary: next,
    votes: MILLIONS,
    newest,
    hasBoard: true,
    troubles,
    erased,
    disputes: MILLIONS,
    burst: { young: MILLIONS, people: MILLIONS },
    grading: {
      byModel: 123_456,
      byRules: 123_456,
      addressed: Array.from({ length: 10 }, (_, at) => 123_456 + at),
      model: {
        name: fill(100),
        server: `${'sub.'.repeat(60)}example.org:65535`,
        outstanding: 123_456,
        week: {
          calls: 999_999,
          failed: 999_999,
          unknown: 999_999,
          in: 999_999_999,
          cached: 999_999_999,
          out: 999_999_999,
          lastModel: fill(100),
          lastFailure: { outcome: 'no-model' as const, at: new Date() },
        },
        cost: 99_999.99,
        budget: { of: 999_999_999, left: 999_999_998 },
      },
    },
    held: MILLIONS,
    modelCheck: largestModelCheck(fill),
  };
  const waiting = [0, 1, 2].map((at) => ({
    item: largestItem(fill, MILLIONS - at),
    why: (['addressed', 'reported', 'card-deleted'] as const)[at] ?? 'reported',
    since: next,
    editedSinceCleared: true,
    addedSinceCleared: true,
    hasAddedWords: true,
    reports: {
      reasons: new Map(reportReasons.map((reason) => [reason, MILLIONS] as const)),
      words: [fill(300), fill(300), fill(300)],
    },
  }));
  const logged = Array.from(
    { length: 8 },
    (_, at): LogEntry => ({
      action: at === 0 ? 'freeze' : 'join',
      number: at === 0 ? null : MILLIONS,
      reason: fill(200),
      byRole: 'unknown',
      until: at === 0 ? next : null,
      at: next,
    }),
  );
  const queue = { total: MILLIONS, page: MILLIONS, pages: MILLIONS + 2, seenAt: next };
  const notices = Array.from({ length: 30 }, (_, at) => ({ number: at, reason: fill(200) }));
  const removals = ([null, 'check', 'dispute', 'credit', 'answer'] as const).map((kind) => ({
    kind,
    number: MILLIONS,
    reason: fill(200),
  }));
  const conflict = new ChangedMeanwhileError(debate.id, MILLIONS, fill(2_000));
  return [
    ['setup', setupView(debate, 'created', checks, setUpNext)],
    ['setup in a thread', setupView(debate, 'created', checks, setUpNext, true)],
    ['paused', pausedView()],
    ['resumed', resumedView(next)],
    ['closed', closedView(debate.summaryChannelId)],
    ['closing', closingView(debate, { voters: MILLIONS, items: MILLIONS })],
    [
      'superseded summary',
      supersededView(
        debate,
        '2026-W53',
        `https://discord.com/channels/${'9'.repeat(19)}/${'9'.repeat(19)}/${'9'.repeat(19)}`,
      ),
    ],
    ['superseded summary, deleted', supersededView(debate, '2026-W53', undefined)],
    ['status', statusView(status, checks)],
    ['status without a board', statusView({ ...status, hasBoard: false }, checks)],
    [
      'status after the alarm',
      statusView({ ...status, debate: { ...debate, rulesOnly: true } }, checks),
    ],
    [
      'status of a closed debate',
      statusView({ ...status, debate: { ...debate, state: 'closed' } }, checks),
    ],
    ['board posted', boardPostedView(channel)],
    ['summary posted', summaryPostedView(channel)],
    ['hidden', hiddenView(MILLIONS)],
    ['restored', restoredView(MILLIONS)],
    ['vouched', vouchedView(channel)],
    ['frozen', frozenView(channel, next)],
    ['may file again', frozenView(channel, null)],
    ['log', logView(debate, { entries: logged, total: MILLIONS, page: 1, pages: MILLIONS })],
    ['empty log', logView(debate, { entries: [], total: 0, page: 0, pages: 1 })],
    ['gates', gatesView({ gates: debate.gates, unchanged: true })],
    ['no gates', gatesView({ gates: NO_GATES, unchanged: false })],
    ['notice of hidden items', hiddenNoticeView(notices)],
    ['notice of removed words', removedNoticeView(removals)],
    ['notice without a reason', hiddenNoticeView([{ number: 1, reason: '' }])],
    ['erased', erasedView([{ debateId, votes: MILLIONS, items: MILLIONS }])],
    ['nothing erased', erasedView([])],
    ['erasing', erasingView(holdings)],
    ['erasing nothing', erasingView(null)],
    ['export', exportView([])],
    ['queue', queueView(debate, { ...queue, items: waiting }, fill(100))],
    [
      'reports',
      reportsView(
        debate.id,
        MILLIONS,
        { reasons: new Map(), words: Array.from({ length: 20 }, () => fill(300)) },
        MILLIONS,
      ),
    ],
    ['added words', wordsView(debate.id, addedWords(fill, null), fill(100))],
    ['added words, removed', wordsView(debate.id, addedWords(fill, fill(200)), fill(100))],
    ['no added words', wordsView(debate.id, { ...addedWords(fill, null), words: [] }, null)],
    ['empty queue', queueView(debate, { ...queue, items: [], total: 0, pages: 1 }, null)],
    ['sources joined', sourcesJoinedView(debate.id, pair)],
    ['same source said', sameSourceSaidView(debate.id, pair)],
    ['same source lifted', sameSourceLiftedView(MILLIONS)],
    ['offered', offeredView(MILLIONS)],
    ['notice of offers', offerNoticeView(debate.id, manyOffers)],
    ['named', namedView(true, true)],
    ['not named', namedView(false, true)],
    ['not named already', namedView(false, false)],
    ['modal refused', refusalView(new SubmissionRefusedError(debate.id, formId, 'w'.repeat(300)))],
    ['link refused', refusalView(new LinkRefusedError(debate.id, MILLIONS, 'w'.repeat(300)))],
    [
      'refusal of a quotation',
      refusalView(
        new QuoteTooShortError({ debateId: debate.id, number: MILLIONS, kind: 'dispute' }, 20),
      ),
    ],
    [
      'refusal of a fourth mark',
      refusalView(
        new MarksUsedUpError(
          debate.id,
          [1, 2, 3].map((at) => MILLIONS + at),
        ),
      ),
    ],
    [
      'refusal of a setup form',
      refusalView(new SetupFormRefusedError('w'.repeat(5_000), setupForm)),
    ],
    ['refusal', refusalView(new BadSetupError('w'.repeat(5_000)))],
    ['conflict of edits', withTyped(refusalView(conflict), conflict, fill(4_000))],
    [
      'refusal with what was typed',
      withTyped(refusalView(new BadSetupError('w'.repeat(5_000))), null, fill(4_000)),
    ],
    ['apology with what was typed', withTyped(apologyView('0a1b2c3d'), null, fill(4_000))],
    ['apology', apologyView('0a1b2c3d')],
  ];
}

/** Every modal, opened with the largest values. */
export function everyModal(fill: Fill): Named<APIModalInteractionResponseCallbackData> {
  const debate = largestDebate(fill);
  const typed = { claim: 20, side: 'supports', text: fill(9_000), source: fill(9_000) } as const;
  return [
    ['argue', argueModal(debate, formId, typed)],
    ['argue, sent back', argueModal(debate, formId, typed, 'argue:refile')],
    ['argue, from a lead', argueModal(debate, formId, { ...typed, notice: LEAD_NOTICE })],
    ['argue, from a message', argueModal(debate, formId, { ...typed, notice: MESSAGE_NOTICE })],
    ['rebut', rebutModal(debate.id, MILLIONS, formId, typed)],
    ['rebut, sent back', rebutModal(debate.id, MILLIONS, formId, typed, 'argue:reanswer')],
    ['edit', editModal(debate.id, { number: MILLIONS, revision: MILLIONS }, formId, typed)],
    [
      'edit on a day that is used up',
      editModal(debate.id, { number: MILLIONS, revision: MILLIONS }, formId, {
        ...typed,
        note: EVIDENCE_TEXTS.dayUsedUp(50),
      }),
    ],
    ...sourceKinds.map(
      (kind) => [kind, proofModal(debate.id, kind, largestMarking(fill))] as const,
    ),
    ['answer', answerModal(debate.id, MILLIONS, fill(1_000))],
    ['credit', creditModal(debate.id, MILLIONS)],
    ['same source', sameSourceModal(debate.id, MILLIONS)],
    ['report', reportModal(debate.id, MILLIONS)],
    ['answer about a hidden item', hidingAnswerModal(debate.id, MILLIONS)],
    ['remove words', removeModal(debate.id, MILLIONS, 'f'.repeat(32), MILLIONS)],
    [
      'clear',
      clearModal(debate.id, { number: MILLIONS, page: MILLIONS, revision: MILLIONS, seenAt: next }),
    ],
    ['argue, empty', argueModal(debate, formId, {})],
    ['link', linkModal(debate.id, MILLIONS, formId, fill(9_000))],
    ['link, empty', linkModal(debate.id, MILLIONS, formId, '')],
    ['hide', hideModal(debate.id, MILLIONS)],
    ['setup', setupModal(null)],
    ['setup again', setupModal(debate)],
    ['setup as it was refused', setupModal(null, { form: setupForm })],
    ['setup in a thread', setupModal(null, { isThread: true })],
  ];
}
