/** Commonest small words of each language: about a quarter of its running text. */
const SMALL_WORDS: Readonly<Record<string, string>> = {
  en: "the of and to in a is that for it was on are as with were by at from this have has be said which an their its not or",
  fr: "le la les de des du et en un une est que qui dans pour pas sur au par avec ce il se sont plus ne aux ont été",
  de: "der die das und in den von zu mit ist im für auf des dem ein eine nicht sich auch als bei nach wurde sind werden aus",
  es: "el la los las de del y en un una que es por con para no se su al lo como más fue han este entre",
  it: "il la le di del della e in un una che è per con non si sono dei gli al da nel più anche ha i",
  pt: "o a os as de do da e em um uma que é para com não se no na dos por foi mais ao são",
  nl: "de het een van en in is dat op te zijn voor met niet aan er om door ook als bij naar werd",
  tr: "ve bir bu da de için ile olarak olan daha çok gibi sonra kadar en ise göre ancak oldu",
};

const SCRIPTS: readonly (readonly [code: string | null, script: RegExp])[] = [
  ["ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ["zh", /\p{Script=Han}/gu],
  ["ko", /\p{Script=Hangul}/gu],
  ["ar", /\p{Script=Arabic}/gu],
  ["he", /\p{Script=Hebrew}/gu],
  ["el", /\p{Script=Greek}/gu],
  ["th", /\p{Script=Thai}/gu],
  [null, /\p{Script=Cyrillic}/gu],
];

const SETS: readonly (readonly [string, ReadonlySet<string>])[] = Object.entries(SMALL_WORDS).map(
  ([code, words]) => [code, new Set(words.split(" "))],
);
const SAMPLE = 5000;

/** What a text is written in. */
export interface LanguageFound {
  /** ISO 639-1 code; null = not recognised. */
  readonly code: string | null;
  /** Whether the text is long and plain enough to overrule a label. */
  readonly sure: boolean;
}

/** Tell the language of a text by its script, for Latin letters by its small words. */
export function findLanguage(text: string): LanguageFound {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 20) return { code: null, sure: false };
  for (const [code, script] of SCRIPTS) {
    const share = (sample.match(script)?.length ?? 0) / letters;
    if (code === "ja" ? share > 0.15 : share > 0.5) return ofScript(code, sample);
  }
  const latin = (sample.match(/\p{Script=Latin}/gu)?.length ?? 0) / letters;
  return latin > 0.5 ? ofWords(sample) : { code: null, sure: true };
}

/** Persian, Kurdish and Urdu write with Arabic letters and a few of their own; Ukrainian has і and ї. */
function ofScript(code: string | null, sample: string): LanguageFound {
  if (code === "ar") {
    if (/[ێۆڕڵ]/.test(sample)) return { code: "ku", sure: true };
    if (/[ٹڈڑے]/.test(sample)) return { code: "ur", sure: true };
    const persian = (sample.match(/[پچژگک]/g)?.length ?? 0) / sample.length;
    return { code: persian > 0.015 ? "fa" : "ar", sure: true };
  }
  if (code === null) return { code: /[іїєґ]/i.test(sample) ? "uk" : "ru", sure: true };
  return { code, sure: true };
}

function ofWords(sample: string): LanguageFound {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const counts = SETS.map(([code, set]) => ({
    code,
    hits: words.filter((word) => set.has(word)).length,
  }));
  counts.sort((a, b) => b.hits - a.hits);
  const [best, second] = counts;
  if (best === undefined || best.hits < 2 || best.hits / words.length < 0.08) {
    return { code: null, sure: false };
  }
  const clear = best.hits >= 12 && best.hits > (second?.hits ?? 0) * 1.5;
  return { code: best.hits > (second?.hits ?? 0) ? best.code : null, sure: clear };
}
