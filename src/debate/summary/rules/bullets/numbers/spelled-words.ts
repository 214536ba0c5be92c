const list = (words: string, from: number, step = 1): [string, number][] =>
  words.split(' ').map((word, at) => [word, from + at * step]);

/** Words for numbers up to a thousand, except those with another meaning in English: elf, once. */
export const SPELLED: ReadonlyMap<string, number> = new Map([
  ...list(
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
    0,
  ),
  ...list('thirty forty fifty sixty seventy eighty ninety', 30, 10),
  ...list('zwei drei vier fünf sechs sieben acht neun zehn', 2),
  ...list('zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig', 12),
  ...list('dreißig vierzig fünfzig sechzig siebzig achtzig neunzig', 30, 10),
  ...list('dos tres cuatro cinco seis siete ocho nueve diez', 2),
  ...list('doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte', 12),
  ...list('treinta cuarenta cincuenta sesenta setenta ochenta noventa', 30, 10),
  ...list(
    'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize',
    2,
  ),
  ...list('vingt trente quarante cinquante soixante', 20, 10),
  ...list(
    'два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать двадцать',
    2,
  ),
  ...list('тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто', 30, 10),
  ['dozen', 12],
]);

const forms = (words: string, value: number): [string, number][] =>
  words.split(' ').map((word) => [word, value]);

/** What multiplies the number before it, in words and in letters after digits. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ...forms('hundred hundert cien ciento cientos cent cents сто сотни сотен 百', 100),
  ...forms('thousand thousands k tausend mil mille тысяч тысячи тысяча 千', 1e3),
  ...forms('万 萬', 1e4),
  ...forms(
    'million millions m mio million millionen millón millones миллион миллиона миллионов млн',
    1e6,
  ),
  ...forms('亿 億', 1e8),
  ...forms(
    'billion billions b bn mrd milliarde milliarden milliard milliards миллиард миллиарда миллиардов млрд',
    1e9,
  ),
  ...forms('trillion trillions t', 1e12),
]);

/** Parts of a whole, behind a number or "a". */
export const PARTS: ReadonlyMap<string, number> = new Map([
  ...forms('half halves hälfte mitad moitié половина половины', 2),
  ...forms('third thirds drittel tercio tercios tercera tiers треть трети третей', 3),
  ...forms('quarter quarters viertel cuarto cuartos quart quarts четверть четверти', 4),
  ...forms('fifth fifths fünftel quinto quintos cinquième cinquièmes', 5),
  ...forms('sixth sixths sechstel', 6),
  ...forms('eighth eighths achtel', 8),
  ...forms('tenth tenths zehntel décimo dixième', 10),
]);

/** Words for a share or a factor without a number, each with its synonyms. */
export const FACTORS: ReadonlyMap<string, string> = new Map(
  [
    'twice double doubles doubled twofold doppelt',
    'thrice triple tripled threefold',
    'tenfold',
    'halved halve halving',
    'hundreds',
    'dozens',
  ].flatMap((group): [string, string][] => {
    const [first = '', ...rest] = group.split(' ');
    return [first, ...rest].map((word) => [word, first]);
  }),
);
