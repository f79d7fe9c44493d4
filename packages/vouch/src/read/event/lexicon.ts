import type { EventCode } from "../../model/index.ts";
import type { Phrase } from "../../text/index.ts";

/** A word that tells of an event, with its codes in PLOVER and ACLED; null where a scheme has none. */
export interface Trigger extends EventCode {
  /** `verb` stands in a clause of its own; `noun` needs an agent, a place or a verb of happening. */
  readonly part: "verb" | "noun";
  /** What the trigger is about, for links from figures. */
  readonly family:
    | "harm"
    | "strike"
    | "capture"
    | "move"
    | "detain"
    | "finance"
    | "protest"
    | "force"
    | "deal"
    | "mobilise";
}

type Row = readonly [
  family: Trigger["family"],
  code: string | null,
  second: string | null,
  mode: string | null,
  verbs: string,
  nouns: string,
];

/** One row a kind of event; forms parted by "|". */
const ROWS: readonly Row[] = [
  [
    "harm",
    "ASSAULT",
    "Attack",
    null,
    "killed|kill|kills|killing|slain|murdered|massacred|gunned down|shot dead|wounded|injured|injuring|wounding",
    "killing|killings|massacre|massacres|murder|murders|murdering",
  ],
  [
    "harm",
    "ASSAULT",
    "Attack",
    "targeted",
    "assassinated|assassinating|assassinates",
    "assassination|assassinations|targeted killing|targeted killings",
  ],
  [
    "harm",
    "ASSAULT",
    "Attack",
    null,
    "executed|executing|beheaded|beheading|crucified|stoned|hanged|burned alive",
    "execution|executions|beheading|beheadings|crucifixion",
  ],
  [
    "strike",
    "ASSAULT",
    "Air/drone strike",
    "aerial",
    "bombed|bombing|bombs|bombarded|bombarding|air struck|airstruck",
    "air strike|air strikes|airstrike|airstrikes|air raid|air raids|bombing|bombings|bombardment|bombardments|air attack|air attacks|drone strike|drone strikes|air bombardment",
  ],
  [
    "strike",
    "ASSAULT",
    "Shelling/artillery/missile attack",
    "heavy-weapons",
    "shelled|shelling|mortared|fired rockets|fired missiles|launched rockets|launched missiles|pounded",
    "shelling|mortar attack|mortar attacks|rocket attack|rocket attacks|missile attack|missile attacks|artillery fire|missile strike|missile strikes",
  ],
  [
    "strike",
    "ASSAULT",
    "Suicide bomb",
    "suicide-attack",
    "blew himself up|blew herself up|blew themselves up|detonated his|detonated her",
    "suicide bombing|suicide bombings|suicide attack|suicide attacks|suicide bomb",
  ],
  [
    "strike",
    "ASSAULT",
    "Remote explosive/landmine/IED",
    "explosives",
    "detonated|detonating|exploded|exploding|blew up|blown up",
    "explosion|explosions|blast|blasts|car bomb|car bombs|car bombing|car bombings|ied|ieds|roadside bomb|roadside bombs|explosive device|explosive devices",
  ],
  [
    "strike",
    "ASSAULT",
    "Chemical weapon",
    "unconventional",
    "gassed|gassing",
    "chemical attack|chemical attacks|gas attack|gas attacks|sarin attack|chlorine attack",
  ],
  [
    "force",
    "ASSAULT",
    "Armed clash",
    null,
    "clashed|clashing|ambushed|ambushing|attacked|attacking|stormed|storming|raided|raiding|assaulted|targeted|struck|fought|fights|tore through|repelled|repelling",
    "clash|clashes|attack|attacks|raid|raids|ambush|ambushes|assault|assaults|offensive|offensives|battle|battles|fighting|firefight|incursion|jailbreak|prison attack|operation|operations",
  ],
  [
    "detain",
    "COERCE",
    "Arrests",
    "arrest",
    "arrested|arresting|detained|detaining|imprisoned|jailed|rounded up|apprehended",
    "arrest|arrests|detention|detentions|round up",
  ],
  [
    "detain",
    "ASSAULT",
    "Abduction/forced disappearance",
    "abduct",
    "kidnapped|kidnapping|abducted|abducting|took hostage|taken hostage|disappeared|holds merchants for ransom",
    "kidnapping|kidnappings|abduction|abductions|enforced disappearance|enforced disappearances",
  ],
  [
    "move",
    "RETREAT",
    "Non-violent transfer of territory",
    "withdraw",
    "withdrew|withdrawing|withdrawn|retreated|retreating|pulled out|pulled back|evacuated|evacuating",
    "withdrawal|withdrawals|retreat|evacuation|evacuations",
  ],
  [
    "move",
    null,
    null,
    null,
    "transferring|transferred|fled|fleeing|flee|relocated|relocating|moved|moving|displaced|returned|returning|crossed|crossing|marching|marched|advancing|advanced|headed|heading|transfer",
    "displacement|exodus",
  ],
  [
    "mobilise",
    "MOBILIZE",
    "Other",
    "troops",
    "deployed|deploying|mobilised|mobilized|massed|sent reinforcements|reinforced",
    "deployment|deployments|mobilisation|mobilization|build up|reinforcements",
  ],
  [
    "deal",
    "AGREE",
    "Agreement",
    null,
    "agreed|signed a|brokered|reached an agreement|struck a deal|announced a ceasefire|agreed to",
    "ceasefire|cease fire|truce|agreement|deal|prisoner exchange|prisoner swap",
  ],
  [
    "protest",
    "PROTEST",
    "Peaceful protest",
    "demo",
    "protested|protesting|demonstrated|demonstrating|rallied",
    "protest|protests|demonstration|demonstrations|sit in|rally|rallies",
  ],
  [
    "finance",
    "COERCE",
    "Other",
    "seize",
    "froze|frozen|freezing|confiscated|confiscating|seizing",
    "extortion|extortions|smuggling|theft|thefts|looting",
  ],
  [
    "capture",
    "ASSAULT",
    "Armed clash",
    null,
    "surrounded|encircled|besieged|besieging|encircling",
    "siege|sieges|encirclement",
  ],
];

/** Every trigger phrase. */
export const TRIGGERS: readonly Phrase<Trigger>[] = ROWS.flatMap(
  ([family, code, second, mode, verbs, nouns]) => {
    const rows = (words: string, part: Trigger["part"]): Phrase<Trigger>[] =>
      words
        .split("|")
        .map((form) => ({ words: form, value: { part, family, code, second, mode } }));
    return [...rows(verbs, "verb"), ...rows(nouns, "noun")];
  },
);

/** Verbs by which ground changes hands, or is held; `holder` = who holds it afterwards. */
export const CONTROL: readonly Phrase<{
  readonly holder: "subject" | "object";
  readonly lost: boolean;
}>[] = [
  ...controlRows(
    "subject",
    false,
    "captured|capture|captures|seized|seize|retook|retaken|recaptured|liberated|overran|took control of|taken control of|gained control of|regained control of|seized control of|took over|conquered|controls|controlled|in control of|reclaimed|took full control of|has secured|secured control|entered and took|established control over|assume control of|assumed control of|holds the town|holds the city|still holds|recapture|retake|in control|established itself in|tore through",
  ),
  ...controlRows(
    "object",
    false,
    "controlled by|held by|captured by|seized by|retaken by|recaptured by|liberated by|overrun by|in the hands of|into the hands of|under the control of|under control of|occupied by|fell to|falls to|governed by",
  ),
  ...controlRows(
    "subject",
    true,
    "lost control of|lost|losing control of|ceded|surrendered control|was driven out of|were driven out of|driven from|expelled from|ousted from|lost its last",
  ),
];

function controlRows(
  holder: "subject" | "object",
  lost: boolean,
  words: string,
): Phrase<{ holder: "subject" | "object"; lost: boolean }>[] {
  return words.split("|").map((form) => ({ words: form, value: { holder, lost } }));
}

/** Nouns of violence: two or more of them bare and in the plural are a tactic profile, not events. */
export const TACTICS: ReadonlySet<string> = new Set(
  "bombings assassinations ambushes kidnappings abductions raids killings thefts extortion executions ieds shootings beheadings arsons robberies threats sabotage explosions attacks skirmishes".split(
    " ",
  ),
);

/** Verbs that judge somebody else's conduct: the clause is a statement about its object. */
export const JUDGING: ReadonlySet<string> = new Set(
  "criticized criticised criticizes criticises condemned condemns condemn accused accuses accuse blamed blames denounced denounces slammed praised praises urged urges urge depicts depict depicted portrays portrayed portray describes described branded labelled labeled calls hailed hails vowed declared declares threatened threatens warned warns demanded demands rejected rejects denied denies".split(
    " ",
  ),
);

/** Verbs of judging that stand for a group's own account of things, not for a fact about its object. */
export const NARRATIVE: ReadonlySet<string> = new Set(
  "depicts depict depicted portrays portrayed portray brands branded".split(" "),
);
