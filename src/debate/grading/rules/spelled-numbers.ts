/**
 * Numbers from three up as words, by language. One and two are left out, since they mostly refer to
 * things rather than count them ("the two of them"), as are words that are common in a neighbouring
 * language, such as Spanish "once" and Italian "sei".
 */
const WORDS: Readonly<Record<string, string>> = {
  en: 'three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundreds? thousands? millions? billions? dozens? half twice thrice tenfold (?:two|three|four|five)fold',
  de: 'drei vier fünf sechs sieben acht neun zehn zwölf zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig hundert tausend Millionen? Dutzend(?:e|en)? doppelt hälfte (?:zwei|drei|vier|fünf|zehn)mal \\p{L}+(?:und)(?:zwanzig|dreißig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig)',
  fr: 'trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze vingt trente quarante cinquante soixante mille millions? milliards? douzaines? moitié double triple',
  es: 'tres cuatro cinco seis siete ocho nueve diez doce trece catorce quince veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien(?:to|tos)? mil mill[oó]n(?:es)? docenas? mitad doble triple',
  it: 'tre quattro cinque sette otto nove dieci undici dodici venti trenta quaranta cinquanta cento mille metà doppio',
  pt: 'três quatro cinco seis sete oito nove dez onze doze vinte trinta quarenta cinquenta cem mil milh(?:ão|ões) metade dobro',
  nl: 'drie vier vijf zes zeven acht negen tien twaalf twintig dertig veertig vijftig honderd duizend helft dubbel',
  ru: 'тр[её]х|три|тр[её]м|четыр[её]х|четыре пят[ьи] шест[ьи] сем[ьи] восемь восьми девят[ьи] десят[ьи] одиннадцат[ьи] двенадцат[ьи] двадцат[ьи] тридцат[ьи] сорок[а]? пятьдесят шестьдесят семьдесят восемьдесят девяносто сто сот(?:ни|ен) тысяч[аи]? миллион(?:а|ов)? вдвое втрое половин[аыу]',
  uk: "три чотири п[ʼ’']ять шість сім вісім дев[ʼ’']ять десять двадцять сто тисяч[аі]? удвічі половина",
  pl: 'trzy|trzech cztery|czterech pięć|pięciu sześć|sześciu siedem|siedmiu osiem|ośmiu dziewięć dziesięć dwadzieścia sto tysiąc|tysięcy połowa',
  tr: 'üç dört beş altı yedi sekiz dokuz yirmi otuz kırk elli altmış yetmiş seksen doksan yüz milyon yarısı',
  id: 'tiga empat lima enam tujuh delapan sembilan sepuluh belas puluh ratus ribu juta setengah',
  ar: 'ثلاث(?:ة)? أربع(?:ة)? خمس(?:ة)? ست(?:ة)? سبع(?:ة)? ثماني(?:ة)? ثمان تسع(?:ة)? عشر(?:ة)? عشرين عشرون ثلاثين ثلاثون أربعين خمسين مئة مائة ألف آلاف مليون نصف ضعف',
  fa: 'سه چهار پنج شش هفت هشت یازده دوازده بیست سی چهل پنجاه صد هزار میلیون نصف نیمی',
  hi: 'तीन चार पाँच|पांच छह|छः सात आठ नौ दस बीस तीस पचास सौ हज़ार|हजार लाख आधा आधे दुगुना',
};

const SPACED = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${Object.values(WORDS).join(' ').split(' ').join('|')})(?![\\p{L}])`,
  'iu',
);
/** In an unspaced script a numeral counts only next to what it counts, or in a run of numerals. */
const UNSPACED =
  /[三四五六七八九十百千万萬億亿兩两](?:[一二三四五六七八九十百千万萬億亿零〇]+|\s*(?:个|個|项|項|种|種|倍|成|位|名|组|組|类|類|轮|輪|题|題|道|篇|家|次|人|つ|件|回|点|分之|割|タスク|領域|领域|任务|任務))|百分之[一二三四五六七八九十]|一半|半数|(?:세|네|다섯|여섯|일곱|여덟|아홉|열)\s?(?:개|가지|명|배|번)|(?:백|천|만)\s?(?:개|명)/u;

/** Whether a text spells out a number in one of the languages that Crux knows. */
export function spellsNumber(text: string): boolean {
  return SPACED.test(text) || UNSPACED.test(text);
}
