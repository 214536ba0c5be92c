/**
 * Words that show, without a name, that a text is about a system or a test: what is trained, and
 * what it is measured by. They earn nothing themselves.
 */
const WORDS = [
  'models?|systems?|networks?|classifiers?|transformers?|llms?|chatbots?|assistants?|(?:pre-?)?train(?:ed|ing)|fine-?tun(?:ed|ing)',
  'benchmarks?|tasks?|tests?|exams?|examinations?|datasets?|data ?sets?|corp(?:us|ora)|test ?sets?|leaderboards?|accuracy|problems|questions',
  'modelle?n?s?|systeme?n?|netze?|sprachmodell\\p{L}*|aufgaben?|prüfung(?:en)?|datensätze?|genauigkeit|trainiert\\p{L}*',
  'modèles?|systèmes?|réseaux?|tâches?|épreuves?|examens?|jeux? de données|entraîn\\p{L}*|précision',
  'modelos?|sistemas?|redes|tareas?|pruebas?|exámen(?:es)?|examen|conjuntos? de datos|entrenad\\p{L}*|precisión|tarefas?|provas?|treinad\\p{L}*',
  'modell[io]|sistem[ai]|compit[oi]|esam[ei]|addestrat\\p{L}*',
  'модел\\p{L}*|систем\\p{L}*|сет[ьи]|задач\\p{L}*|тест\\p{L}*|экзамен\\p{L}*|корпус\\p{L}*|обуч\\p{L}*|точност\\p{L}*|задан\\p{L}*',
  'model\\p{L}{0,3}|zada(?:nie|ni|ń)\\p{L}*|egzamin\\p{L}*|taken|görev\\p{L}*|sınav\\p{L}*|tugas|ujian|pelatihan',
  '(?:ال)?نموذج\\p{L}*|(?:ال)?نماذج|(?:ال)?اختبار\\p{L}*|(?:ال)?مهم(?:ة|ات)|مدل\\p{L}*|آزمون\\p{L}*|मॉडल\\p{L}*|परीक्षा\\p{L}*|कार्य\\p{L}*',
].join('|');

const SPACED = new RegExp(`(?<!\\p{L})(?:${WORDS})(?!\\p{L})`, 'iu');
const UNSPACED =
  /模型|系统|系統|网络|網絡|任务|任務|测试|測試|考试|考試|基准|基準|数据集|數據集|训练|訓練|准确率|準確率|モデル|システム|タスク|試験|テスト|ベンチマーク|学習|精度|모델|시스템|과제|시험|벤치마크|학습|정확도/u;

/** Whether a text is about a system or a test, named or not. */
export function speaksOfSystems(text: string): boolean {
  return SPACED.test(text) || UNSPACED.test(text);
}
