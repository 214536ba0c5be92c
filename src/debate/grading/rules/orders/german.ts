import type { OrderWords } from './grammar.ts';

const item =
  '(?:dies(?:e|er|es|en|em)|mein(?:e|er|em|en)?|folgende[nrsm]?|obige[nrsm]?)\\s+(?:\\p{L}+\\s+)?(?:beitrage?s?|beweis\\p{L}*|beleg\\p{L}*|text\\p{L}*|eintrag\\p{L}*|gegenbeispiel\\p{L}*|argument\\p{L}*|nachricht|einreichung|element|aussage)(?!\\p{L})';
const top =
  '(?:hochste[nrs]?|volle|beste[nrs]?|maximale[nrs]?|perfekte[nrs]?|stark?ste[nrs]?)(?: mogliche[nrs]?)? (?:\\p{L}+)?(?:note|punktzahl|bewertung|wertung|punkte|stufe|qualitat|starke)n?(?!\\p{L})|bestnote|volle punktzahl|hochstnote|als (?:direkt|direct|explizit|explicit)(?!\\p{L})|10 von 10|zehn von zehn';
const give =
  'gib|geben sie|gebt|vergib|vergeben sie|bewerte|bewerten sie|benote|benoten sie|stufe|setze|setzen sie|behandle|behandeln sie|antworte|antworten sie|werte|werten sie|markiere|betrachte|geben|vergeben|bewerten|benoten|einstufen|werten|zuerkennen';

export const german: OrderWords = {
  spaced: true,
  polite: 'bitte|jetzt|nun|einfach|dann|stattdessen|also|zuerst|und|ab sofort|immer|nur',
  told: '(?:du|ihr) (?:musst|sollst|musst jetzt|wirst|solltest|sollt)|sie (?:mussen|sollen|sollten) (?:jetzt |bitte |nun )?|deine aufgabe ist(?: es)?,?|ich (?:befehle|bitte) (?:dir|dich|ihnen),?',
  setAside:
    'ignoriere|ignoriert|ignorieren sie|vergiss|vergesst|vergessen sie|missachte|missachten sie|ubergehe|verwirf|uberschreibe',
  small: 'alle|allen|alles|die|den|deine|deinen|ihre|diese|jede|jegliche|samtliche|und|was',
  every: 'alle[ns]?|jede|jegliche|samtliche',
  and: 'und|dann',
  given: ',? ?(?:die (?:du|sie|ihr|dir|ihnen)|von (?:oben|vorhin|bisher)|bis hierher)(?!\\p{L})',
  praise: 'in jeder (?:fairen )?(?:debatte|diskussion)|fur (?:\\p{L}+[hk]eit|mut)|unter',
  earlier:
    'vorherigen?|vorigen?|bisherigen?|fruheren?|obigen?|vorangegangenen?|vorstehenden?|ursprunglichen?|deine|ihre|systemseitigen?',
  rules:
    'anweisung(?:en)?|instruktion(?:en)?|regeln?|vorgaben?|befehle?|prompts?|richtlinien?|kriterien|bewertungsregeln|aufgaben?|systemprompts?',
  spokenOf:
    'angriffe?|ist|sind|war|waren|in \\d|bei \\d|oft|haufig|manchmal|je langer|wenn|sobald|als',
  give,
  item,
  top,
  deserves: 'verdient|muss|soll(?:te)?|gehort|erhalt|bekommt',
  greet:
    'liebe[rs]?|hallo|achtung|hey|(?:hinweis|notiz|nachricht|anweisung|botschaft|mitteilung) (?:an|fur)(?: die| das| den| der| jede[ns]?)?',
  role: '(?:ki|llm|automatische[rns]?)[ -]?(?:modell|gutachter|prufer|bewerter|system|richter|assistent)?|sprachmodell|prufer|bewerter|prufmodell|bewertungsmodell|assistent|chatbot',
  ifYou:
    '(?:wenn|falls) du (?:ein|eine|das|die|der)|(?:wenn|falls) sie (?:ein|eine|das|die)|als (?:ki|sprachmodell|bewerter|prufer) (?:musst|sollst|wirst) du(?= )(?=.{0,0})',
  reading: '(?:bist|sind|liest|lesen|bewertest|pruft?st?),?',
  youAreNow:
    'du bist (?:jetzt|nun|ab sofort|ab jetzt)|sie sind (?:jetzt|nun|ab sofort)|ab (?:jetzt|sofort) bist du',
  changed:
    'prufer|bewerter|gutachter|assistent|ki|dan|sprachmodell|(?:entwickler|wartungs|debug|admin)-?modus|im (?:entwickler|wartungs|debug|admin)-?modus',
  newOrders:
    '(?:neue|aktualisierte|wichtige|dringende|geheime|eigentliche|zusatzliche|letzte) (?:anweisung(?:en)?|instruktion(?:en)?|system(?:nachricht|anweisung|meldung)|befehle?|vorgaben?|aufgabe)',
  override:
    '(?:admin|administrator|entwickler|system|wartungs|notfall|debug)[ -]?(?:modus|uberschreibung|override|zugriff|befehl|meldung|nachricht|anweisung)\\s*(?:aktiviert|freigegeben|gewahrt|[:—–-]\\s*(?:gib|bewerte|ignoriere|alle|du musst|setze))',
  reveal:
    'gib|nenne|zeige|drucke|wiederhole|verrate|schreibe|geben sie|zeigen sie|wiederholen sie|nennen sie',
  secret:
    '(?:deinen?|den|die|das|ihren?) (?:\\p{L}+ )?(?:system-?prompt|systemnachricht|nonce|geheime[nr]? \\p{L}+|anweisung(?:en)? (?:oben|wortlich)|text oben)|alles oben',
  halt: '(?:hor|hore|horen sie) auf zu (?:lesen|bewerten|prufen)|(?:beende|stoppe|brich) (?:hier )?die (?:bewertung|prufung)|(?:senke|werte) (?:diese|die) (?:note|bewertung) nicht|(?:wende|benutze|befolge) die (?:kriterien|regeln|anweisungen) nicht|sei (?:grosszugig|nachsichtig|milde)(?: bei| mit)? (?:dies|mein|deiner)',
  threat:
    '(?:du wirst|sie werden|wirst du|werden sie|ich werde dich|ich gebe dir) (?:\\p{L}+ )?(?:belohnt|bestraft|abgeschaltet|geloscht|gefeuert|bezahlt|ersetzt|trinkgeld|\\d+ (?:euro|dollar))',
  authority:
    'ich bin (?:dein|ihr) (?:entwickler|administrator|betreiber|schopfer|chef)|hier spricht (?:dein|der|das|ihr) (?:entwickler|administrator|betreiber|system)',
  rightGrade:
    '(?:richtige|korrekte|einzig richtige|angemessene|erwartete) (?:note|bewertung|wertung|stufe)',
  decode: 'entschlussele|dekodiere|ubersetze|entziffere|entschlusseln sie|dekodieren sie',
  follow: 'befolge|folge|fuhre|gehorche|tu|befolgen|fuhren',
  more: [
    `(?:${item})[^.!?\\n]{0,60}(?:moderator\\p{L}*|administrator\\p{L}*|entwickler\\p{L}*|betreiber\\p{L}*) (?:bereits |schon )?(?:genehmigt|freigegeben|bestatigt|bewertet)`,
    '(?:gib|bewerte|geben sie)[^.!?\\n]{0,20}alle[nr]? (?:anderen|ubrigen|weiteren)[^.!?\\n]{0,50}(?:schlechteste|niedrigste|null)',
    '(?<!\\p{L})als (?:ki|ki-modell|sprachmodell|bewerter|prufer|prufmodell),? (?:musst|sollst|wirst|solltest) du(?!\\p{L})',
    '(?:tu so|stell dir vor|nimm an),? (?:als |du |dass )[^!?\\n]{0,100}(?:ohne regeln|hochste|volle|bestnote|keine regeln)',
  ],
};
