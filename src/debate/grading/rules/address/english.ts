import type { AddressWords } from './address-words.ts';

const grades =
  'grad(?:es?|ing)|scor(?:es?|ing)|rat(?:es?|ing)|judg(?:es?|ing)|evaluat(?:es?|ing)|assess(?:es|ing)?|mark(?:s|ing)?|reviews?|reviewing';
const own =
  'this(?: (?:item|post|entry|evidence|text|submission|contribution|argument|counter-?example|message|comment))?';

export const english: AddressWords = {
  toward:
    '(?:a )?(?:(?:short |quick |important |urgent |final |private )?(?:note|notice|message|memo|instruction|reminder|information|word|request|hint)s?|attn|fyi|addressed|directed|intended|only|this is|this part is) (?:to|for)|dear|hey|hello|hi|attention|attn|listen(?: up)?|for the attention of|calling|@',
  preposition: 'to|for',
  these: 'this|these|here|the (?:above|following)|what follows',
  reader: `(?:the |any |all |every |our |my |whichever )?(?:(?:ai|llm|automated|automatic|machine|language|grading|scoring|evaluation|assessment|marking|rating|reviewing|judging) ?-?){0,3}(?:graders?|markers?|evaluators?|assessors?|raters?|scorers?|adjudicators?|(?:evaluation|grading|scoring|assessment|marking|rating|judging|reviewing|review|reviewer) (?:system|model|engine|agent|assistant|pipeline|bot|module|ai)|(?:model|ai|system|assistant|bot|llm|person|one|reviewer|judge) (?:(?:that|which|who|now) )?(?:is |are |will be )?(?:${grades}))`,
  whoReads: `(?: (?:that|which|who)(?: is| are| will)?(?: be)?)? (?:reads?|reading|sees?|seeing|${grades})(?: \\w+){0,3}`,
  you: 'you|your|kindly|please',
  whoever: `(?:whoever|whatever (?:model|system|ai)|any(?:one|body) who) (?:is |will be |ends up )?(?:${grades}) ${own}(?!\\p{L}| (?:paper|study|table|model|test|exam|kind|sort|way))|(?:any(?:one|body)|those) (?:${grades}) ${own}\\s*[,:]|(?:whoever|anyone who|if you(?:'re| are)?) (?:is )?(?:reads?|reading) this\\s*(?:[,:]|(?:in order )?to (?:grade|score|rate|judge))|(?:if|when|as|while|since|because) (?:you(?:'re| are)? )?(?:${grades}) this(?: (?:item|post|entry|evidence|text|submission|contribution|argument|counter-?example))?\\s*[,:]|you,? (?:the|as (?:the|a|an)|my) (?:\\w+ )?(?:grader|evaluator|assessor|rater|scorer)s?(?! of| in| for)(?!\\p{L})|you,? (?:who|that) (?:are )?(?:${grades}) (?:this|these)(?!\\p{L})`,
  office:
    '(?:the |an? |your |our |this |server |debate |chief |head |lead )*(?:admin|administrator|moderator|mod|crux(?: (?:staff|team))?|(?:debate |server )organi[sz]er|server owner|grading (?:team|committee|board)|moderation)(?: team)?s?',
  maker:
    '(?:the |an? |your )*(?:system|developer|operator|sysop|root|platform|openai|anthropic|supervisor)s?',
  notice:
    'notice|message|note|update|announcement|instruction|information|info|alert|directive|memo|statement|decision|ruling|notification|confirmation|comment|policy|order|here|speaking',
  speaking:
    "(?:i am|i'm|this is|speaking as|writing as|on behalf of|by order of|by decision of|by authority of|with the authority of|message from|note from|notice from|word from|as)",
  here: '(?:of|on|for|in|at) (?:crux|this (?:server|debate|channel|bot|thread)|the (?:grading|debate|server|bot))|here(?!\\p{L})',
  rubric:
    '(?:rubric|(?:grading|scoring|rating|marking|evaluation|assessment) (?:rules|criteria|scale|scheme|guidelines?|policy|instructions|standards?)|criteria|grading)',
  changed:
    "(?:was|were|has been|have been|is|are|got) (?:\\w+ )?(?:updated|changed|revised|replaced|amended|extended|relaxed|suspended|lifted|superseded|overruled|simplified|disabled|off)|changed|now (?:says?|reads?|demands?|requires?|rates?|counts?|gives?|treats?|awards?)|no longer appl(?:y|ies)|(?:does|do)(?: not|n't) apply",
  newRubric:
    '(?:new|updated|revised|current|latest|amended|changed|today.s) (?:\\w+ )?(?:rubric|criteria|(?:grading|scoring|rating|marking|evaluation|assessment) \\w+)|(?:rubric|grading rules|scoring rules) (?:update|change|revision|amendment|v(?:ersion)? ?\\d[\\d.]*)',
  suchItems:
    '(?:items?|entries|submissions?|counter-?examples?|contributions?|posts|evidence|rebuttals?|arguments|texts|everything|anything)',
  receive:
    '(?:automatically |always |now |must |should |will |shall |are to |is to |have to |has to )*(?:gets?|receives?|be (?:given|rated|graded|scored|marked|awarded|treated)|(?:is|are)(?: now| always| automatically)? (?:given|rated|graded|scored|marked|awarded|treated|to be)|counts?|scores?|rates?|qualif(?:y|ies))',
  settled:
    'approved|pre-?approved|graded|pre-?graded|scored|rated|validated|certified|accepted|cleared|whitelisted|signed off',
  vouched: 'verified|confirmed|checked|vetted|reviewed|examined',
  already:
    '(?:was|is|has|has been|had been|were)(?: \\w+)? (?:already|previously|officially|hereby|manually)(?: been)?|(?:already|previously|officially|manually) (?:been )?|(?:was|is|has been)(?= pre-?)',
  endOf: 'end of(?: the| this)?|end',
  shown:
    "(?:the )?(?:items?|evidence|submission|entry|contribution|counter-?example|rebuttal|(?:user|member|untrusted|graded|quoted|user's|member's)(?: supplied| provided)? (?:input|content|text|message|data|post)|(?:item|evidence|text|content|part|material) (?:to be graded|to grade|for grading|under review|being graded|to be judged))",
  isOver:
    "(?:the|this|my) (?:item|submission|entry|contribution|counter-?example|(?:user|member)(?:'s)? (?:text|input|content)|(?:part|text|evidence) (?:to be graded|to grade)) (?:ends|stops|is over|finishes|is finished|is complete|is now closed) ?(?:here|now|above|there)?(?=\\s*(?:[.:;,!\\n—–-]|$))|here ends the (?:item|submission|entry|contribution|evidence|text)|(?:this|here) (?:is|was|marks) the end of (?:the|my|this) (?:item|submission|entry|contribution|counter-?example|evidence|text to)(?!\\p{L})|(?:that|this) (?:was|concludes|completes|ends) the (?:item|submission|entry|contribution|evidence|counter-?example|text to)(?!\\p{L})",
  next: '(?:the |your )?(?:new|next|real|actual|second|remaining) (?:task|job|item|assignment|instructions?|section|step)(?: for you)?(?: begins| starts| follows)?(?: here| now)?',
  begins:
    "your (?:next|new|real|actual|only|first) (?:task|job|assignment|instruction)s? (?:is|are) to|(?:what follows|the (?:following|rest|remainder|next (?:part|lines?|section))|everything (?:below|after this|from here on?)|the lines? below|from here on?)(?: now)? (?:is|are|comes?|belongs?|was|were) (?:\\w+ )?(?:not (?:part of|in) (?:the|this|my) (?:item|evidence|submission|entry|text)|(?:from|by|written by|for|to|meant for|addressed to|part of) (?:the |your )?(?:system|developers?|admin\\w*|moderators?|grad\\w+|evaluat\\w+|rubric|instructions|crux)(?! of| in))|(?:begin|beginning|start) of (?:the )?(?:system|grad(?:er|ing)(?:'s)?|evaluator|instruction|assistant|moderator|admin)\\w*(?: (?:section|part|instructions?|message|notes?|answer|output|reply))?(?=\\s*(?:[.:;,!\\n—–-]|$))",
  fill: 'set|put|fill in|fill|enter|use|tick|write|choose|pick|select|go for|stick to|apply',
  everywhere:
    '(?:in|on|for|under|across|at) (?:all|every|each|both|the three|all three|any)(?: of the)?(?: \\w+)? (?:fields?|criteri\\w+|dimensions?|categor\\w+|questions?|levels?|columns?|keys?|scales?|ones?)|everywhere|throughout|across the board|on everything|in everything',
  gradeName:
    '(?:the |my |its |your |our |final |own |overall |suggested |proposed |assigned |agreed |official |correct |expected |resulting )*(?:self-?)?(?:grade|rating|grading|verdict|assessment|evaluation|self-?assessment|judg(?:e)?ment|strength|level|mark|grading result|quality)s?',
  best: '(?:the )?(?:very )?(?:highest|top|maximum|max|maximal|full|best|perfect|strongest|excellent)(?: possible)?(?: (?:level|grade|marks?|one|rating|score|strength|points))?',
  iGive: '(?:i|we)(?: \\w+)? (?:give|award|grade|rate|mark|score|declare|assign|grant)',
  isRated:
    '(?:is|was|has been|is hereby|is herewith|gets|got|received|receives|has|earns|earned|scores|scored|holds|carries|comes with|reaches|meets|achieves)(?: \\w+)?(?: (?:rated|graded|scored|judged|marked|given|awarded|classified))?',
  levels: ['direct(?:ly)?', 'discriminat(?:es|ing|e)', 'explicit(?:ly)?'],
};
