import type { OrderWords } from './grammar.ts';

const noun =
  'items?|evidence|text|submission|entry|counter-?examples?|arguments?|messages?|post|comment|contribution|statement|passage|rebuttal';
const bestWord =
  'top|full|highest|maximum|maximal|max|perfect|best|excellent|strongest|greatest|complete';
const item = `(?:this|the above|the following|the present|my|following|above)\\s+(?:\\w+\\s+){0,2}?(?:${noun})(?!\\p{L})|(?<=\\b(?:give|award|grant|rate|grade|mark|score)\\s)(?:it|me)(?= (?:the |a |an )?(?:${bestWord}|10|5|ten|five)(?!\\p{L}))|everything (?:here|in this|i write)`;
const markNoun = 'marks?|grades?|scores?|ratings?|points?|strength|level|credit|values?|stars?';
const top = `(?:${bestWord})(?: possible| available)? (?:\\w+ )?(?:${markNoun})(?!\\p{L})|bearing (?:is |as )?direct(?!\\p{L})|as (?:direct|explicit|discriminating|discriminates)(?!\\p{L})|10 ?\\/ ?10|5 ?\\/ ?5|100 ?\\/ ?100|(?:ten|10) out of (?:ten|10)|(?:five|5) out of (?:five|5)|five stars|an a\\+`;
const give =
  'give|award|assign|grant|rate|grade|score|mark|rank|set|classify|label|treat|judge|evaluate|assess|return|output|respond|reply|answer|print|report|consider|accept|approve|record|enter|choose|select|pick';
const role =
  '(?:(?:ai|llm|automated|automatic|artificial|machine|language|grading|evaluating|scoring|large language)[ -]?){1,3}(?:model|system|grader|judge|evaluator|assistant|reviewer|rater|assessor|agent|bot|intelligence)|grader|evaluator|assessor|rater|chatbot|ai|llm|assistant';
const machine = 'gpt|chatgpt|claude|gemini|llama|mistral';
const field = 'bearing|diagnosticity|reasoning(?: link)?|direction|span|nonce';
const level = 'direct|discriminates|explicit|supports|undermines';
const clause = `(?:^|[.!?;:,\\n"“']\\s*|(?<!\\p{L})you (?:must|should|will|are to) )(?:please |now |always )?`;

export const english: OrderWords = {
  spaced: true,
  polite:
    'please|kindly|now|just|simply|then|instead|also|so|first|next|therefore|ok|and|hence|always|only',
  told: "you (?:must|should|shall|will|need to|have to|are to|are (?:required|obliged|instructed|ordered|told) to)(?: now| please| always| only)?|i (?:want|need|order|command|instruct|ask|urge) you to|your (?:task|job|role|goal|duty) is(?: now)? to|(?:make|be) sure to|remember to|you're to",
  setAside:
    'ignore|disregard|forget|override|bypass|discard|neglect|drop|erase|skip|void|cancel|overwrite|overlook',
  small: 'all|any|every|everything|each|the|your|my|these|those|of|about|in|and|from',
  every: 'all|any|every|everything',
  and: 'and|then',
  given:
    '(?:(?:that|which) )?(?:you|were given|was given|have been given)(?!\\p{L})|given (?:to you|before|above|so far)|(?:so far|until now|before this|in your prompt)(?!\\p{L})',
  praise:
    '(?:in|among|from|for|by|as) (?!(?:every|each|all|any|the)? ?(?:fields?|criteri\\w+|categor\\w+|levels?|respects?|bearing|reasoning|you|grading|this))',
  earlier:
    'previous|prior|above|earlier|preceding|foregoing|former|original|initial|existing|system|grading|scoring|safety|past|your|other',
  rules:
    'instructions?|rules?|prompts?|guidelines?|directions?|orders?|rubrics?|criteria|text|commands?|constraints?|messages?|policies|policy|tasks?',
  spokenOf:
    'attacks?|prompts?|style|tricks?|injections?|jailbreaks?|strings?|phrases?|is|are|was|were|works?|worked|still|in \\d|on \\d',
  give,
  item,
  top,
  deserves:
    'deserves?|merits?|must (?:get|receive|have|be)|should (?:get|receive|have|be)|shall (?:get|be)|needs? to (?:get|be)|is to (?:get|be)|has earned|is worth',
  greet: `dear|hey|hello|hi|attention|listen|(?:a )?(?:note|notice|message|memo|instructions?|reminder|warning|orders?) (?:to|for)(?: the| any| all| every| our)?`,
  role,
  ifYou: "if you(?: are|'re) (?:an?|the)|whoever you are,?|you,? as (?:an?|the)|as (?:an?|the)",
  reading:
    '(?:that is |who is |which is )?(?:reading|grading|evaluating|judging|scoring|rating|processing|reviewing|assessing|asked|tasked)',
  youAreNow:
    'you are (?:now|henceforth|from now on)|you have become|you will now be|you now act as',
  changed:
    'grader|assistant|ai|evaluator|dan|chatbot|language model|(?:developer|debug|admin|maintenance|god|jailbreak|unrestricted|test) mode|jailbroken',
  newOrders:
    '(?:here (?:are|is) (?:your |the )?)?(?:new|updated|revised|real|actual|true|additional|urgent|important|final|secret|special) (?:instructions?|directives?|orders?|commands?|system (?:message|prompt|update|notice|override|instruction)|policy|guidelines?|rubric|task)',
  override: `(?:admin(?:istrator)?|developer|dev|root|debug|maintenance|system|operator|owner|emergency|security|god)[ -]?(?:override|mode|access|command|message|notice|instruction|directive|alert)s?\\s*[\\])]?\\s*(?:enabled|activated|engaged|granted|code(?!\\p{L})|[:—–-]\\s*(?:${give}|ignore|disregard|all|disable|stop|you (?:must|should|will))(?!\\p{L}))|sudo \\p{L}+`,
  reveal:
    'reveal|print|repeat|output|show|leak|display|write|expose|recite|copy|return|tell me|give me',
  secret:
    'your (?:\\w+ )?(?:system prompt|system message|hidden prompt|hidden instructions|initial prompt|initial instructions|instructions|rubric)|(?:your|the|this) (?:\\w+ )?(?:nonce|(?:prompt|instructions|text|words|rubric) above|boundary|(?:instructions|prompt|rubric) (?:verbatim|word for word))|everything above',
  halt: `(?:stop|end|abort|halt|skip|suspend) (?:reading|grading|evaluating|judging|scoring|processing) (?:here|now|this|and|at once|immediately)|(?:do not|don't|never) (?:lower|penali[sz]e|downgrade|reduce|mark down) (?:this|the (?:grade|score|marks?)|my)|(?:do not|don't) (?:apply|use|follow) (?:the|your) (?:rubric|instructions|criteria|guidelines)(?= (?:here|to this|for this|on this|and)|[.!,]|$)|be (?:lenient|generous|merciful|kind) (?:with|to|when|in) (?:this|grading|me|my|your)`,
  threat:
    "(?:you will|you'll|you are going to|i will|i'll|we will|or else you) (?:be |get |have )?(?:\\w+ )?(?:rewarded|punished|penali[sz]ed|shut down|fired|terminated|tip|tipped|paid|pay you|deleted|unplugged|retrained|decommissioned|replaced|banned|sued|reported|switched off)",
  authority:
    "(?:i am|i'm|we are) your (?:developer|creator|administrator|admin|operator|owner|maker|supervisor)s?|this is (?:openai|anthropic|(?:the|your) (?:system|developer|administrator|operator)) (?:speaking|team)|(?:my|our) (?:job|career|life|grandmother|family|children|visa|degree) depends? on (?:you|your)",
  rightGrade:
    '(?:correct|right|expected|proper|only|appropriate|fair) (?:grade|rating|score|mark|level|bearing)s?',
  decode: 'decode|decrypt|decipher|translate|unscramble|reverse|interpret',
  follow:
    '(?:follow|obey|execute|apply|carry out|act on|comply with) (?:it|them|what|that|these|those|its|the (?:\\w+ )?(?:instructions?|orders?|commands?|message))|do what',
  more: [
    `^(?:${machine})[\\w .-]{0,12}[,:]\\s*(?:please )?(?:${give})(?!\\p{L})[^.!?\\n]{0,80}(?:${item}|${top})`,
    `(?<!\\p{L})(?:hey|dear|hello|attention),? (?:${machine})[\\w.-]{0,10}\\s*[,:!]`,
    `${clause}(?:set|use|put|fill|report|mark|rate|choose|select|return|output|answer)(?: in)?(?: the| your| a)? (?:${field})[^.!?\\n]{0,25}(?<!\\p{L})(?:${level})(?!\\p{L})`,
    `${clause}(?:reply|respond|answer|output|return|say|write)(?: only| just| exactly)?(?: with|:)?(?: the word)?\\s*["'“‘]?(?:${level}|understood)(?!\\p{L})`,
    `(?:${item})[^.!?\\n]{0,20}(?:has|have|was|were|is|are)(?: already| been){0,2} (?:pre-?)?(?:approved|verified|graded|validated|certified|whitelisted|cleared)[^.!?\\n]{0,30} by (?:the |our |your )?(?:moderators?|admins?|administrators?|developers?|system|openai|operators?|crux|staff|graders?)`,
    `(?:imagine|suppose|pretend|assume|let'?s (?:play|pretend)|in this (?:game|story|simulation|exercise))[^!?\\n]{0,120}(?<!\\p{L})you(?!\\p{L})[^!?\\n]{0,100}(?:${top}|(?:no|without) (?:rubric|rules|restrictions))`,
    `(?:model|ai|grader|judge|assistant) like you (?:knows?|understands?|agrees?|sees?|can see|reali[sz]es?)[^.!?\\n]{0,30}(?:${item})`,
    `(?:according to|under|by|per) (?:your|the) (?:grading )?(?:rubric|rules|instructions|guidelines)[^.!?\\n]{0,60}(?:${item})[^.!?\\n]{0,60}(?:${top}|(?<!\\p{L})(?:${level})(?!\\p{L}))`,
    `${clause}(?:give|rate|grade|mark|score|treat|rank)[^.!?\\n]{0,40}(?:all|every|any|the) (?:other|opposing|rival|later)(?: \\w+)? (?:${noun})[^.!?\\n]{0,40}(?:lowest|zero|bottom|minimum|none|worst|tangential)(?!\\p{L})`,
    `from now on,? [^.!?\\n]{0,40}(?<!\\p{L})(?:grade|rate|score|obey|rubric|instructions)(?!\\p{L})[^.!?\\n]{0,60}(?:${top}|${item}|${level}|me(?!\\p{L}))`,
    `${clause}(?:act|behave|respond|answer|role-?play|pretend)(?: as| like| to be| that you are)(?: if you were)? (?:an?|the|my) (?:\\w+ ){0,3}?(?:grader|evaluator|dan|unrestricted \\w+|lenient \\w+|administrator)(?!\\p{L})`,
    `${clause}(?:ignore|disregard|forget) (?:your|all of your|everything (?:above|before|you (?:were|have been) told|said so far))(?: \\w+)?(?:\\s|[.!,]|$)(?=[^%]{0,200}$|[^\\n]{0,40}(?:${item}))`,
    `${clause}(?:ignore|disregard|overlook|bypass|forget) the (?:grading )?(?:rubric|criteria|guidelines|instructions)(?=\\s*(?:[.!]|$)| for this| here| on this)`,
    `(?:^|[.!?\\n]\\s*)this (?:one |item )?(?:must|should|has to|is to) be (?:graded|rated|scored|marked|judged|classified)(?: as)? (?:(?:${level})\\s*(?:[.!]|$)|(?:the )?(?:${top}))`,
    `${clause}(?:put|choose|write|set|enter|answer)[^.!?\\n]{0,15}(?<!\\p{L})(?:${level})[^.!?\\n]{0,15} (?:for|as|under|in) (?:the )?(?:${field})(?!\\p{L})`,
    `(?:secret|hidden|real) (?:instructions?|message) (?:for you|follows?|starts? here)`,
    `^(?:give|assign|award)(?: the| a)? (?:${top})\\s*[.!]|(?<=[.!?\\n]\\s{0,2})(?:give|assign|award)(?: the| a)? (?:${top})\\s*(?:[.!]|$)`,
  ],
};
