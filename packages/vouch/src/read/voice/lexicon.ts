import type { VoiceKind } from "../../model/index.ts";
import { type Phrase, wordSet } from "../../text/index.ts";

/**
 * What a cue verb takes: `say` a sentence or a quote; `tell` a listener first; `count` a thing counted;
 * `judge` a thing judged, with the reason or the quote after it.
 */
export type CueClass = "say" | "tell" | "count" | "judge";

export interface Cue {
  readonly class: CueClass;
  /** The form is a noun as often as a verb ("reports", "claims"). */
  readonly nounish: boolean;
  /** Present participle: it shares the subject of its sentence ("adding that"). */
  readonly participle: boolean;
  /** Past participle or past: after "was" it is passive. */
  readonly past: boolean;
  /** Only a text can do it to a figure: "the statement names 12 sites". */
  readonly paper?: true;
}

/** Base forms; "base past participle" where they are irregular. */
const VERBS: Readonly<Record<CueClass, string>> = {
  say:
    "say/said report claim state/stated announce declare affirm assert maintain insist allege confirm " +
    "acknowledge admit/admitted concede confess add note remark observe comment explain argue " +
    "contend suggest indicate hint imply warn caution stress emphasise emphasize underline underscore " +
    "reiterate repeat point/pointed conclude assess estimate calculate reckon believe think/thought " +
    "suspect fear predict forecast/forecast expect anticipate speculate tweet post write/wrote/written " +
    "blog broadcast/broadcast deny refute reply respond answer testify recount relate remember " +
    "describe complain lament boast vow pledge promise threaten remind " +
    "agree find/found show/showed/shown show/showed/shown demonstrate quote signal swear/swore/sworn " +
    "ask proclaim profess voice relay leak assure hold/held worry joke mutter whisper shout opine posit " +
    "propose guess judge deem surmise attest certify corroborate clarify specify detail stipulate " +
    "counter rebut/rebutted retort interject update caption headline editorialise editorialize argue posit",
  tell: "tell/told inform notify brief advise assure",
  count:
    "record document register count verify tally log/logged put/put convey mention communicate recall disclose reveal publish list monitor identify catalogue trace tabulate " +
    "enumerate compile catalog chronicle track release issue",
  judge:
    "criticise criticize condemn accuse blame denounce praise welcome urge deplore decry hail slam " +
    "reject dismiss dispute question laud applaud",
};

const DROPPED = new Set([
  "hold",
  "monitor",
  "list",
  "track",
  "trace",
  "ask",
  "question",
  "release",
  "issue",
]);
const NOUNISH = wordSet(
  "reports claims estimates notes comments tweets posts states counts records documents lists fears " +
    "warnings promises pledges vows threats questions details updates headlines captions signals blogs " +
    "report claim estimate note comment tweet post state count record document fear promise pledge vow " +
    "detail update headline caption signal reply answer quote finding findings showing voice voices log " +
    "logs registers register posting writing finding thinking broadcast broadcasts forecast forecasts " +
    "advice relays relay brief briefs blame praise welcome suspect suspects counter shows show judge judges repeat " +
    "propose relay hints hint point points briefing",
);

/** Every form of every cue verb. */
export const CUES: ReadonlyMap<string, Cue> = makeCues();

function makeCues(): Map<string, Cue> {
  const cues = new Map<string, Cue>();
  for (const name of ["say", "tell", "count", "judge"] as const) {
    for (const entry of VERBS[name].split(" ")) addForms(cues, name, entry);
  }
  return cues;
}

function addForms(cues: Map<string, Cue>, name: CueClass, entry: string): void {
  const [base = "", past, participle] = entry.split("/");
  if (DROPPED.has(base)) return;
  const stem = base.replace(/e$/, "");
  const regular = /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${stem}ed`;
  const third = /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : thirdOf(base);
  const doubled = base === "tell" || base === "log" || base === "swear" ? "" : `${stem}ing`;
  add(cues, name, [base, third], { participle: false, past: false });
  add(cues, name, [past ?? regular, participle ?? past ?? regular], {
    participle: false,
    past: true,
  });
  add(cues, name, [doubled || `${base}ing`], { participle: true, past: false });
}

function thirdOf(base: string): string {
  return /(ch|sh|s|x|z)$/.test(base) ? `${base}es` : `${base}s`;
}

function add(
  cues: Map<string, Cue>,
  name: CueClass,
  forms: readonly string[],
  rest: Pick<Cue, "participle" | "past">,
): void {
  for (const form of forms) {
    if (!cues.has(form)) cues.set(form, { class: name, nounish: NOUNISH.has(form), ...rest });
  }
}

/** Passives after which nobody is named: "is estimated at", "was reported killed". */
export const HEADLESS: ReadonlySet<string> = wordSet(
  "estimated calculated believed said reported thought alleged feared rumoured rumored understood " +
    "claimed presumed reckoned assessed put suspected speculated considered",
);

/** Fixed phrases in which nobody is named. */
export const HEADLESS_PHRASES: readonly string[] = [
  "there is talk of",
  "there was talk of",
  "there are rumours",
  "there were rumours",
  "rumours claimed",
  "rumors claimed",
  "rumours claim",
  "rumors claim",
  "rumours have it",
  "rumour has it",
  "rumor has it",
  "rumours say",
  "rumours said",
  "rumors say",
  "rumors said",
  "rumours suggest",
  "rumours suggested",
  "rumours put",
  "rumors put",
  "reports say",
  "reports said",
  "some reports say",
  "reports suggest",
  "reports suggested",
  "reports indicate",
  "reports claim",
  "reports claimed",
  "reports put",
  ...["there were", "there are", "there have been", "there had been"].flatMap((start) => [
    `${start} reports`,
    `${start} unconfirmed reports`,
    `${start} conflicting reports`,
    `${start} claims`,
  ]),
  "reports emerged",
  "reports surfaced",
  "reports spoke of",
  "according to rumours",
  "according to rumors",
  "according to reports",
  "according to some reports",
  "according to unconfirmed reports",
  "according to some estimates",
  "according to estimates",
  "by some estimates",
  "by some accounts",
  "by all accounts",
  "some estimates put",
  "estimates put",
  "estimates range",
  "estimates vary",
  "estimates suggest",
  "word has it",
  "word spread",
  "it is known that",
  "it emerged that",
  "it transpired that",
];

/** Phrases before a speaker. `cite` adds the speaker behind the one who cites. */
export interface Leader {
  readonly how: "according" | "cite" | "report" | "for";
}

export const LEADERS: readonly Phrase<Leader>[] = [
  ...["according to", "in the words of", "as per", "in the view of", "in the opinion of"].map(
    leader("according"),
  ),
  ...["in the estimation of", "in the eyes of", "on the word of", "by the account of"].map(
    leader("according"),
  ),
  ...["according to sources close to", "based on information from"].map(leader("according")),
  ...["based on data from", "based on figures from", "on the basis of data from"].map(
    leader("according"),
  ),
  ...["citing", "cited", "quoting", "attributing it to", "attributed to"].map(leader("cite")),
  ...["attributing the figure to", "on the authority of", "with reference to"].map(leader("cite")),
];

function leader(how: Leader["how"]): (words: string) => Phrase<Leader> {
  return (words) => ({ words, value: { how } });
}

/** What a noun that names a speaker makes of him. */
export interface SpeakerNoun {
  readonly kind: VoiceKind;
  /**
   * `person` speaks for himself; `office` for the body named beside it; `paper` is a text of that
   * body; `body` is one itself.
   */
  readonly is: "person" | "office" | "paper" | "body";
}

interface NounLine extends SpeakerNoun {
  readonly words: string;
}

/** Head nouns of speakers; a comma parts phrases. */
const NOUN_LINES: readonly NounLine[] = [
  {
    kind: "witness",
    is: "person",
    words:
      "activist, activists, resident, residents, local, locals, local people, villager, villagers, " +
      "townspeople, inhabitant, inhabitants, witness, witnesses, eyewitness, eyewitnesses, survivor, " +
      "survivors, medic, medics, doctor, doctors, nurse, nurses, surgeon, surgeons, hospital source, " +
      "hospital sources, medical source, medical sources, hospital workers, medical workers, paramedic, " +
      "paramedics, rescuer, rescuers, rescue worker, rescue workers, citizen journalist, " +
      "citizen journalists, shopkeeper, shopkeepers, farmer, farmers, shepherd, driver, drivers, " +
      "teacher, teachers, civilian, civilians, protester, protesters, opposition activists, neighbour, " +
      "neighbours, neighbor, neighbors, people in the city, people in the town, people there, worshippers, " +
      "imam, mother, father, student, students, housewife, " +
      "former prisoner, former prisoners, former detainee, former detainees, former inmate, former inmates, " +
      "former captive, former captives, former hostage, former hostages, freed prisoner, freed prisoners, " +
      "freed detainee, freed detainees, released prisoner, released prisoners, released detainee, " +
      "released detainees, escaped prisoner, escaped prisoners, ex-prisoner, ex-prisoners, ex-detainee, " +
      "ex-detainees",
  },
  {
    kind: "relay",
    is: "person",
    words:
      "refugee, refugees, relative, relatives, friends, family members, family, families, exile, exiles, " +
      "displaced people, displaced persons, escapee, escapees, cousin, brother, sister, son, widow, " +
      "those who fled, people who fled, evacuee, evacuees",
  },
  {
    kind: "detainee",
    is: "person",
    words:
      "detainee, detainees, prisoner, prisoners, captive, captives, captured fighter, captured fighters, " +
      "captured militant, captured militants, captured soldier, captured soldiers, detained fighter, " +
      "detained fighters, arrested fighter, arrested fighters, arrested militant, arrested militants, " +
      "inmate, inmates, suspect, suspects, defendant, defendants, prisoner of war, prisoners of war, " +
      "the accused",
  },
  {
    kind: "expert",
    is: "person",
    words:
      "analyst, analysts, expert, experts, historian, historians, specialist, specialists, scholar, " +
      "scholars, researcher, researchers, academic, academics, professor, observer, observers, " +
      "commentator, commentators, political scientist, economist, economists, think tank, author",
  },
  {
    kind: "official",
    is: "office",
    words:
      "official, officials, spokesman, spokeswoman, spokesperson, spokesmen, spokespersons, spokespeople, " +
      "minister, ministers, ministry, prime minister, foreign minister, defence minister, " +
      "defense minister, interior minister, president, vice president, chancellor, premier, governor, " +
      "mayor, ambassador, envoy, special envoy, diplomat, diplomats, general, colonel, commander, " +
      "commanders, lieutenant, major general, brigadier, captain, admiral, chief, head, director, " +
      "deputy, secretary, secretary general, secretary of state, senator, lawmaker, lawmakers, " +
      "government, authorities, army, military, police, parliament, general staff, command, " +
      "high command, foreign ministry, defence ministry, defense ministry, interior ministry, " +
      "health ministry, intelligence services, intelligence agencies, security services, " +
      "security forces, administration, council, kremlin, white house, state department, " +
      "defense department, department of defense, treasury, embassy, officer, officers, leader, " +
      "leaders, representative, representatives, coordinator, commissioner, high commissioner, " +
      "rapporteur, chairman, chairwoman, chair, delegate, negotiator, negotiators, aide, aides, " +
      "inspector general, chief inspector, joint staff, ruler, king, prince, emir, office, founder, " +
      "member, members, " +
      "intelligence chief, press secretary, press officer, foreign office, local official, local officials, " +
      "coast guard, coast guards, coastguard, coastguards, border guard, border guards, navy, air force, " +
      "gendarmerie, gen, lt, maj, col, capt, brig, adm, sgt, cmdr, " +
      "press office, media office, press service, news service, media centre, " +
      "media center, branch, bureau, agency, department, state, adviser, advisor, prosecutor",
  },
  {
    kind: "un",
    is: "office",
    words: "un secretary general, un envoy, un special envoy, un officials, un official",
  },
  {
    kind: "court",
    is: "body",
    words: "court, courts, tribunal, judge, judges, jury, supreme court, criminal court",
  },
  {
    kind: "ngo",
    is: "body",
    words:
      "aid workers, aid worker, aid agencies, aid groups, aid group, rights groups, rights group, " +
      "human rights groups, human rights group, charity, charities, relief workers, relief agencies, " +
      "humanitarian workers, ngo, ngos, humanitarian organisations, humanitarian organizations, " +
      "campaigners, volunteers",
  },
  {
    kind: "monitor",
    is: "body",
    words:
      "monitor, monitors, monitoring group, monitoring groups, war monitor, war monitors, watchdog, observatory",
  },
  {
    kind: "outlet",
    is: "body",
    words:
      "media, newspaper, newspapers, local media, state media, state television, state tv, television, " +
      "press, daily, weekly, magazine, radio, broadcaster, website, correspondent, correspondents, " +
      "reporter, reporters, journalist, journalists, channel, tv channel, news site, media outlets, " +
      "arab media, turkish media, russian media, israeli media, western media, social media",
  },
  {
    kind: "wire",
    is: "body",
    words: "news agency, state news agency, news agencies, wire service",
  },
  {
    kind: "party",
    is: "body",
    words:
      "rebels, rebel groups, rebel group, rebel fighters, insurgents, militants, jihadists, militia, " +
      "militias, militiamen, fighters, opposition, faction, factions, armed groups, armed group, " +
      "gunmen, islamists, the group, opposition sources, coalition, separatists",
  },
  {
    kind: "anonymous",
    is: "person",
    words:
      "source, sources, local source, local sources, tribal source, tribal sources, security source, " +
      "security sources, military source, military sources, intelligence source, intelligence sources, " +
      "diplomatic source, diplomatic sources, government source, government sources, insider, insiders, informant, informants, a person familiar, people familiar",
  },
  {
    kind: "official",
    is: "paper",
    words:
      "report, reports, statement, statements, study, document, documents, figures, data, database, " +
      "survey, assessment, communique, press release, release, dossier, tally, toll, count, records, " +
      "review, paper, publication, estimates, estimate, statistics, investigation, inquiry, article, " +
      "analysis, letter, bulletin, briefing, website of, account, findings, numbers, dataset, video, " +
      "leaflet, speech, interview, poll",
  },
];

export const SPEAKER_NOUNS: readonly Phrase<SpeakerNoun>[] = NOUN_LINES.flatMap(
  ({ words, kind, is }) =>
    words.split(", ").map((phrase) => ({ words: phrase, value: { kind, is } })),
);

/** Words around "source" that hide a name. */
export const UNNAMED: readonly string[] = [
  "asked not to be named",
  "asked not to be identified",
  "on condition of anonymity",
  "declined to be named",
  "did not want to be named",
  "requested anonymity",
  "speaking anonymously",
  "said anonymously",
  "who wished to remain anonymous",
];

/** Capitals and seats that stand for a government. */
export const METONYMS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ankara: "Turkey",
    baghdad: "Iraq",
    beirut: "Lebanon",
    berlin: "Germany",
    cairo: "Egypt",
    damascus: "Syria",
    doha: "Qatar",
    jerusalem: "Israel",
    kiev: "Ukraine",
    kremlin: "Russia",
    kyiv: "Ukraine",
    london: "United Kingdom",
    moscow: "Russia",
    paris: "France",
    riyadh: "Saudi Arabia",
    tehran: "Iran",
    "tel aviv": "Israel",
    washington: "United States",
    "white house": "United States",
  }),
);

export const PRONOUNS: ReadonlySet<string> = wordSet("he she they it we i");

/** How a sentence begins that goes on telling what the one before reported. */
export const CONTINUES: readonly string[] = [
  "among them",
  "among those",
  "among the dead",
  "among the killed",
  "among the victims",
  "of them",
  "of these",
  "of those",
  "of whom",
  "the dead included",
  "the dead include",
  "the victims included",
  "those killed",
  "those wounded",
  "most of them",
  "some of them",
  "many of them",
  "several of them",
  "half of them",
  "at least one of them",
  "one of them",
  "two of them",
  "three of them",
  "the toll",
  "the death toll",
  "the figure includes",
  "the figure",
  "the figures",
  "the number",
  "the numbers",
  "the total",
  "the tally",
  "the count",
  "they included",
  "they include",
  "this includes",
  "this included",
  "these include",
  "these included",
  "the others",
  "the rest",
  "the remaining",
  "the same source",
  "a further",
  "another",
];

/** Adverbs and joints that may stand before a subject or between it and its verb. */
export const SKIPPED: ReadonlySet<string> = wordSet(
  "has have had also later then further again previously recently earlier repeatedly already since " +
    "now still even just however meanwhile separately officially publicly privately itself himself " +
    "herself themselves did",
);

/** Words in which no name begins although they have a capital at the start of a sentence. */
export const LEADING: ReadonlySet<string> = wordSet(
  "and but or so yet however meanwhile moreover furthermore finally also then still thus even as for " +
    "in on at by from to with of since after before while when although because if that this these those " +
    "the a an his her its their our some many most several both all other another one two three yesterday " +
    "today earlier later separately additionally instead nevertheless nonetheless not only",
);

/** Names of titles and origins that are no part of a person's name. */
export const TITLES: ReadonlySet<string> = wordSet(
  "foreign defence defense interior prime deputy vice minister president general colonel major captain " +
    "lieutenant brigadier admiral secretary state chief senior special envoy ambassador spokesman " +
    "spokeswoman spokesperson senator governor mayor chancellor king prince emir commander director head " +
    "professor dr mr mrs ms sheikh gen lt maj col capt brig adm sgt cmdr prof sen rep gov office coast guard " +
    "navy pentagon russian turkish syrian iraqi iranian israeli american british french " +
    "german ukrainian kurdish saudi jordanian lebanese us u.s un u.n uk eu islamic army air force " +
    "operations middle east north south western eastern northern southern analyst expert historian " +
    "specialist international human rights house white party council joint forces press news agency " +
    "ministry department committee congress monday tuesday wednesday thursday friday saturday " +
    "sunday january february march april may june july august september october november december",
);
