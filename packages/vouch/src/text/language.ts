/** Letters of a script, the language it stands for alone, and how many are needed. */
interface Script {
  readonly name: string;
  readonly letters: RegExp;
}

const SCRIPTS: readonly Script[] = [
  { name: "latin", letters: /\p{Script=Latin}/gu },
  { name: "arabic", letters: /\p{Script=Arabic}/gu },
  { name: "cyrillic", letters: /\p{Script=Cyrillic}/gu },
  { name: "hebrew", letters: /\p{Script=Hebrew}/gu },
  { name: "greek", letters: /\p{Script=Greek}/gu },
  { name: "han", letters: /\p{Script=Han}/gu },
  { name: "kana", letters: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu },
  { name: "hangul", letters: /\p{Script=Hangul}/gu },
  { name: "armenian", letters: /\p{Script=Armenian}/gu },
  { name: "georgian", letters: /\p{Script=Georgian}/gu },
  { name: "ethiopic", letters: /\p{Script=Ethiopic}/gu },
  { name: "devanagari", letters: /\p{Script=Devanagari}/gu },
];

/** Scripts that one language of this field is written in. */
const ALONE: Readonly<Record<string, string>> = {
  hebrew: "he",
  greek: "el",
  han: "zh",
  kana: "ja",
  hangul: "ko",
  armenian: "hy",
  georgian: "ka",
  ethiopic: "am",
  devanagari: "hi",
};

/** A language that shares its script: its commonest words, and letters that few others have. */
interface Profile {
  readonly code: string;
  readonly script: string;
  readonly words: string;
  readonly letters: string;
}

const PROFILES: readonly Profile[] = [
  {
    code: "en",
    script: "latin",
    words:
      "the of and to in that is was for on with as by at from are were has have had been it its which this they their not be but an he his who will would after said",
    letters: "",
  },
  {
    code: "fr",
    script: "latin",
    words:
      "le la les des du de et en un une dans que qui est pour par sur avec au aux ce cette sont ont été plus ne pas se il elle ils leur selon après d l",
    letters: "çœêèàùîôû",
  },
  {
    code: "de",
    script: "latin",
    words:
      "der die das und in den von zu mit im des auf ist für ein eine dem nicht sich als auch an es wird bei nach aus werden wurde wurden sind hat haben einer einem über",
    letters: "ßäöü",
  },
  {
    code: "it",
    script: "latin",
    words:
      "il la di che e in un una per del della dei delle con non è sono da al alla nel nella le gli i si ha hanno come più anche dal dalla stato dello tra contro",
    letters: "òìàùè",
  },
  {
    code: "es",
    script: "latin",
    words:
      "el la de que y en los las un una por con para del se es al lo como más su sus no ha han fue son este esta entre desde sobre según pero también",
    letters: "ñ¿¡óíáú",
  },
  {
    code: "pt",
    script: "latin",
    words:
      "o a de que e do da em um uma para com não os as dos das no na nos nas por mais ao se foi são ou como pelo pela foram também segundo",
    letters: "ãõçâê",
  },
  {
    code: "nl",
    script: "latin",
    words:
      "de het een en van in is dat op te zijn voor met die niet aan er om ook als door bij naar uit werd werden hebben heeft over tot maar volgens",
    letters: "ĳ",
  },
  {
    code: "tr",
    script: "latin",
    words:
      "ve bir bu da de için ile olarak olan daha çok sonra kadar gibi en ise ya göre oldu olduğu tarafından karşı ancak türkiye dedi etti",
    letters: "ğışıçöü",
  },
  {
    code: "ku",
    script: "latin",
    words:
      "û li di de ji bi ku ev her jî hat hatin ser bo wan xwe yê ya yên me dike kir kirin bû bûn piştî",
    letters: "ûêîşç",
  },
  {
    code: "pl",
    script: "latin",
    words:
      "w i na z do nie się że jest to o po przez za od dla oraz był były został są jak ale który",
    letters: "łżśćęąńź",
  },
  {
    code: "sv",
    script: "latin",
    words: "och i att det en som på är av för med den till har de inte om ett han var från men",
    letters: "åäö",
  },
  {
    code: "id",
    script: "latin",
    words:
      "yang dan di dari untuk dengan pada ini itu dalam tidak oleh akan telah mereka juga kepada",
    letters: "",
  },
  {
    code: "ar",
    script: "arabic",
    words:
      "في من على إلى أن التي الذي عن هذا هذه مع بعد كان قد ما لا كما بين أو وقد حيث وفي ذلك قال خلال ضد تم",
    letters: "ةىأإؤئ",
  },
  {
    code: "fa",
    script: "arabic",
    words: "در به از که این را با است برای آن یک خود تا بر هم نیز شده می‌شود کرد شد بود های پس گفت",
    letters: "گچپژیک",
  },
  {
    code: "ku",
    script: "arabic",
    words: "لە بە و کە بۆ ئەو ئەم لەگەڵ دەکات سەر هەر بوو کرد دوای هەموو",
    letters: "ەێۆڵڕۊ",
  },
  {
    code: "ur",
    script: "arabic",
    words: "کے میں کی ہے اور سے کا کو نے پر یہ ہیں اس کہ بھی ایک تھا گیا",
    letters: "ٹڈڑےںہ",
  },
  {
    code: "ru",
    script: "cyrillic",
    words:
      "и в не на что с по как из за к от для это был были его при также после о у же их том который году",
    letters: "ыэъё",
  },
  {
    code: "uk",
    script: "cyrillic",
    words: "і в на що не з та до як від за це у для про його також після був були який року є й",
    letters: "іїєґ",
  },
  {
    code: "bg",
    script: "cyrillic",
    words: "на и в за се от да с е по са не че като при след беше който ще",
    letters: "ъщ",
  },
  {
    code: "sr",
    script: "cyrillic",
    words: "је и у на да се за од су са као што не по из био који",
    letters: "јљњћђџ",
  },
];

const WORDS_MIN = 5;
/** Share of words that must be common ones of the language. */
const SHARE_MIN = 0.08;
/** Units looked at, from the beginning. */
const LOOKED_AT = 20_000;

const SETS: ReadonlyMap<Profile, ReadonlySet<string>> = new Map(
  PROFILES.map((profile) => [profile, new Set(profile.words.split(" "))]),
);

/**
 * ISO 639-1 code of the language of a text, told by its script and its commonest words; null where
 * fewer than five words stand, or where no language is clearly ahead. Looks at the first 20,000 units.
 */
export function readLanguage(text: string): string | null {
  const sample = text.slice(0, LOOKED_AT).toLowerCase();
  const words = sample.match(/[\p{L}\p{M}\u200c]{1,40}/gu) ?? [];
  if (words.length < WORDS_MIN && !/[\p{Script=Han}\p{Script=Hangul}]{5}/u.test(sample))
    return null;
  const script = mainScript(sample);
  if (script === null) return null;
  return ALONE[script] ?? amongProfiles(script, words, sample);
}

function mainScript(sample: string): string | null {
  const counts = SCRIPTS.map(({ name, letters }) => ({
    name,
    count: sample.match(letters)?.length ?? 0,
  }));
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  const kana = counts.find(({ name }) => name === "kana")?.count ?? 0;
  if (all > 0 && kana / all > 0.1) return "kana";
  const most = counts.reduce((a, b) => (b.count > a.count ? b : a));
  return most.count > all * 0.5 ? most.name : null;
}

function amongProfiles(script: string, words: readonly string[], sample: string): string | null {
  const scores = PROFILES.filter((profile) => profile.script === script)
    .map((profile) => ({ code: profile.code, score: scoreOf(profile, words, sample) }))
    .sort((a, b) => b.score - a.score);
  const [best, next] = scores;
  if (best === undefined || best.score < SHARE_MIN) return null;
  return next !== undefined && next.score > best.score * 0.9 ? null : best.code;
}

/** Share of common words, plus ten times the share of the letters that few others have. */
function scoreOf(profile: Profile, words: readonly string[], sample: string): number {
  const common = SETS.get(profile);
  const hits = words.filter((word) => common?.has(word)).length;
  if (profile.letters === "") return hits / words.length;
  const own = new Set(profile.letters);
  let letters = 0;
  for (const letter of sample) if (own.has(letter)) letters++;
  return hits / words.length + Math.min(0.3, (letters / sample.length) * 3);
}
