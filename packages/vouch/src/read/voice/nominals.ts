import type { VoiceKind } from "../../model/index.ts";
import type { Phrase } from "../../text/index.ts";

/** Which speakers named before a naming noun can stand for. */
export interface Nominal {
  /** The noun itself, folded: a speaker with this word in his name is looked for first. */
  readonly noun: string;
  readonly kinds: readonly VoiceKind[];
  /** Types of actor that fit (`outlet`: only the outlet list has it); empty = any. */
  readonly types: readonly string[];
  /** What it is where nobody before it fits. */
  readonly otherwise: VoiceKind;
  /** Only a speaker with the noun among his names fits. */
  readonly named: boolean;
}

interface NominalLine {
  readonly words: string;
  readonly kinds: string;
  readonly types?: string;
  readonly otherwise?: VoiceKind;
  readonly named?: true;
}

/** Nouns that stand for a speaker after "the", "this", "that", "its", "our"; a comma parts phrases. */
const LINES: readonly NominalLine[] = [
  {
    words: "organisation, organization, body, institution, foundation, association, federation",
    kinds: "ngo monitor un expert official court",
    types: "organisation outlet",
    otherwise: "anonymous",
  },
  {
    words:
      "charity, ngo, aid group, relief group, aid organisation, aid organization, medical charity, " +
      "medical organisation, medical organization, humanitarian organisation, humanitarian " +
      "organization, humanitarian group, medical group, non governmental organisation",
    kinds: "ngo",
  },
  { words: "aid agency, relief agency, humanitarian agency", kinds: "ngo un" },
  {
    words:
      "rights group, human rights group, rights organisation, rights organization, human rights " +
      "organisation, human rights organization, rights body, advocacy group, campaign group",
    kinds: "ngo monitor un",
  },
  {
    words:
      "monitor, monitoring group, war monitor, monitoring organisation, monitoring organization, " +
      "monitoring network, monitoring body, observatory",
    kinds: "monitor",
  },
  { words: "watchdog, network", kinds: "monitor ngo" },
  { words: "group", kinds: "ngo monitor expert party", otherwise: "party" },
  {
    words:
      "militant group, jihadist group, jihadi group, armed group, extremist group, terror group, " +
      "terrorist group, islamist group, rebel group, insurgent group, terrorist organisation, " +
      "terrorist organization, militia, faction",
    kinds: "party",
    types: "armed-group state-force",
  },
  { words: "movement, party", kinds: "party", types: "armed-group organisation" },
  {
    words: "ministry, defence ministry, defense ministry, foreign ministry, interior ministry",
    kinds: "official",
    types: "state outlet",
  },
  { words: "department, treasury, bureau", kinds: "official", named: true },
  {
    words: "command, force, forces, task force, troops",
    kinds: "official party",
    types: "state-force coalition armed-group",
  },
  { words: "alliance", kinds: "official party", types: "coalition armed-group" },
  { words: "coalition", kinds: "official party", types: "coalition" },
  {
    words: "army, military, navy, air force, police",
    kinds: "official party",
    types: "state-force armed-group",
    named: true,
  },
  { words: "government, regime, authorities", kinds: "official", named: true },
  { words: "administration", kinds: "official", types: "organisation state", named: true },
  {
    words: "agency, refugee agency, health agency, migration agency",
    kinds: "un wire ngo official",
    types: "organisation outlet media",
  },
  { words: "news agency, wire service", kinds: "wire" },
  {
    words: "newspaper, paper, daily, website, site, news site, broadcaster, channel, magazine",
    kinds: "outlet",
    types: "outlet",
  },
  { words: "court, tribunal", kinds: "court" },
  {
    words: "commission, committee, panel, inquiry, council, mission, office, programme, fund, team",
    kinds: "un ngo court official monitor",
    types: "organisation outlet",
    named: true,
  },
  { words: "institute, think tank, centre, center", kinds: "expert", types: "outlet" },
];

export const NOMINALS: readonly Phrase<Nominal>[] = LINES.flatMap((line) =>
  line.words.split(", ").map((words) => ({ words, value: nominalOf(line, words) })),
);

function nominalOf(line: NominalLine, words: string): Nominal {
  const kinds = line.kinds.split(" ") as VoiceKind[];
  return {
    noun: words.split(" ").at(-1) ?? words,
    kinds,
    types: line.types?.split(" ") ?? [],
    otherwise: line.otherwise ?? kinds[0] ?? "anonymous",
    named: line.named === true,
  };
}
