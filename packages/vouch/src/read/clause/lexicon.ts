import { wordSet } from "../../text/phrases.ts";

/** Forms of "be", "have" and "do". */
export const AUXILIARIES: ReadonlySet<string> = wordSet(
  "is are was were be been being am has have had do does did isnt arent wasnt werent hasnt havent " +
    "hadnt dont doesnt didnt theyre theyve weve hes shes youre were",
);

/** Auxiliaries and pasts that say that something has happened. */
export const PAST_AUXILIARIES: ReadonlySet<string> = wordSet(
  "was were has have had did wasnt werent hasnt havent hadnt didnt theyve",
);

export const MODALS: ReadonlySet<string> = wordSet(
  "will would could should may might must can cannot shall wont wouldnt couldnt shouldnt cant " +
    "theyll itll hell theyd",
);

/** Pasts and participles that do not end in "ed". */
export const IRREGULAR_PASTS: ReadonlySet<string> = wordSet(
  "took taken fell fallen left said told went gone came saw seen lost won fought fled held hit struck " +
    "shot sent set led met made put began begun became broke broken drove driven gave given got grew " +
    "grown knew known ran rose risen sank sunk sought sold spent stood swept threw thrown tore torn " +
    "withdrew withdrawn wrote written brought bought caught found built laid burnt overran overrun " +
    "retook retaken underwent wounded died dealt paid kept lay rode blew blown cut chose chosen swore " +
    "undertook forbade flew flown dug hidden hid hung shook slain slew spoke stuck taught thought " +
    "understood woke wore beat beaten fed felt stole stolen",
);

/** Present forms that are hardly ever nouns. */
export const PRESENTS: ReadonlySet<string> = wordSet(
  "says say tells remains remain continues continue controls carries carry runs keeps keep holds takes " +
    "take makes make comes come goes go gets give gives becomes become begins begin seems seem appears " +
    "appear includes include contains contain consists consist operates operate maintains maintain " +
    "enjoys enjoy recalls recall mentions mention notes adds adjoins lies lives live knows know wants " +
    "want needs tries try uses use recruit recruits kidnap kidnaps smuggle smuggles extort extorts " +
    "collect collects kill kills attack attacks hold retains retain takes depicts depict struggles " +
    "allows allow provides provide requires require demonstrates demonstrate indicates indicate " +
    "confirms confirm warns warn believes believe estimates describes accuses accuse denies deny " +
    "insists insist argues argue urges urge agrees agree reminds remind alleges allege acknowledges " +
    "fights starts start stays stay faces receives receive earns earn pays pay sends send brings bring",
);

/** Words in "ed" that are no verbs where they stand. */
export const NOT_VERBS: ReadonlySet<string> = wordSet(
  "united armed hundred indeed speed feed need seed breed unmanned alleged so-called sacred wicked " +
    "aged crowded rugged mohammed ahmed mohamed muhammed hamed saeed sayed walled",
);

/** Words after which a form is a noun or an adjective, not a verb. */
export const DETERMINERS: ReadonlySet<string> = wordSet(
  "the a an this these those its their his her our some any no many several few all both each every " +
    "of in on at by for with from to into another other such own more most under against",
);

/** Pronouns and determiners with which a new subject can begin. */
export const SUBJECT_STARTS: ReadonlySet<string> = wordSet(
  "the a an this these those its their his her it they he she we i you there some many several most " +
    "all both one two three four five dozens hundreds thousands at about nearly over another others",
);

/** Words that open a subordinate clause wherever they stand. */
export const SUBORDINATORS: ReadonlySet<string> = wordSet(
  "if unless while whereas although though because whenever lest whether when",
);

/** Words that open one only where a verb follows soon: "after the city fell", not "after the battle". */
export const WEAK_SUBORDINATORS: ReadonlySet<string> = wordSet(
  "after before since until once as till",
);

export const RELATIVES: ReadonlySet<string> = wordSet("who which whom whose where");

export const COORDINATORS: ReadonlySet<string> = wordSet("and or but nor yet so then");

/** Prepositions; "that" after one of them is a pronoun, and a relative word after one takes it along. */
export const PREPOSITIONS: ReadonlySet<string> = wordSet(
  "in of at on by to from for with than against over under near during through within between into " +
    "about among across around without upon toward towards",
);

/** Words in "ing" that open no participle clause. */
export const NOT_PARTICIPLES: ReadonlySet<string> = wordSet(
  "including according morning evening during following building spring nothing everything anything " +
    "something regarding concerning excluding king beijing meaning fighting bombing shelling training " +
    "ceiling notwithstanding pending being boeing reading",
);

/** Adverbs that may stand between "and" and its verb. */
export const LIGHT_ADVERBS: ReadonlySet<string> = wordSet(
  "also then later not now still even thus again soon reportedly allegedly therefore subsequently never",
);

/** Time words that may follow "said" before what was said. */
export const TIME_WORDS: ReadonlySet<string> = wordSet(
  "monday tuesday wednesday thursday friday saturday sunday yesterday today earlier late last this",
);

/** Verbs whose complement is a sentence even without "that". */
export const SAY_WORDS: ReadonlySet<string> = wordSet(
  "said says say reported reports claimed claims stated states believes believe believed estimates " +
    "estimated confirmed confirms added adds alleged alleges announced announces warned warns noted " +
    "notes denied denies told tells thought insisted insists",
);

/** Present verbs whose bare use says what is done again and again ("They kidnap villagers"). */
export const HABITUAL_VERBS: ReadonlySet<string> = wordSet(
  "attack attacks kill kills recruit recruits kidnap kidnaps smuggle smuggles extort extorts collect " +
    "collects ambush ambushes raid raids tax taxes plant plants steal steals bomb bombs shell shells " +
    "target targets assassinate assassinates abduct abducts execute executes fire fires traffic " +
    "traffics levy levies arrest arrests loot loots torture tortures detain detains strike strikes " +
    "harass harasses",
);

/** Plural pronouns and quantifiers that can stand before such a verb. */
export const PLURAL_SUBJECTS: ReadonlySet<string> = wordSet(
  "they who militants gunmen men people police we",
);

/** Words in "ly" that are no adverbs. */
export const NOT_ADVERBS: ReadonlySet<string> = wordSet(
  "family italy july tally supply assembly rally reply ally anomaly monopoly early daily weekly monthly",
);
