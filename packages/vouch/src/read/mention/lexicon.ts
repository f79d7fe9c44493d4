import { wordSet } from "../../text/index.ts";

/** Names of places that are also ordinary words: they need "in", "near", "town of" before them. */
export const ORDINARY: ReadonlySet<string> = wordSet(`
  of hit most nice man bar bath reading mobile split van of batman ordu van as is us in on at by to
  police why who mar may march june august sun male goes along central union best orange phoenix
  liberty paradise progress same bad good said do are an the al el tall ghost jordan chad guinea
  georgia turkey mali niger cuba china marina victoria santa san porto port salt rice media ali
  salem hope bethlehem ham pune surat medan lima bari como pau lens tours nancy angers lille brest
  ufa osh dam aba ife jos owo ede kano bo car can well hama rum par par is sur taza sale bam mus mush
  karak ajman center centre east west north south northern southern state city town garden
  moron young regina durban ache pisa lincoln aurora jackson madison buffalo independence
  enterprise springfield houston sharp sharon cologne essen bergen linden wels halle lage unna
  marl hof aden homs mosul idlib`);

/** Of {@link ORDINARY}, those that are plain names after all in this field. */
export const FIELD_NAMES: ReadonlySet<string> = wordSet(
  "hama aden homs mosul idlib jordan turkey chad mali niger cuba china lima georgia guinea houston cologne",
);

/** Given names and family names that are also places: they need "town of" or the like before them. */
export const GIVEN: ReadonlySet<string> = wordSet(`
  said ali ahmad ahmed hussein hassan hasan mohammed muhammad mustafa mostafa omar othman osman
  ibrahim ismail isma'il yusuf younis saleh salih salim salman sulayman suleiman khalid khaled karim
  jamal kamal jamil nasir nasser qasim hamza hamid hamad bashir rashid jaber jasim jassim aziz daud
  david john james george marie maria carlos jose antonio jackson lincoln washington madison sharif
  habib faisal fahd abdullah aisha fatima zaynab maryam sinan kemal murat emre osmaniye ceylan victoria
  santiago salvador columbus austin dallas charlotte memphis jordan florence sofia paris laurent
  vladimir bush abdul-aziz sadr assad saad sami samir tariq turki zaid ziyad moses isaac solomon edirne van hadid
  alexandria adam bala baba musa issa isa`);

/** Of {@link GIVEN}, those that are places unless part of a person's name. */
export const MOSTLY_PLACES: ReadonlySet<string> = wordSet(
  "washington jordan paris sofia alexandria edirne osmaniye van florence dallas austin",
);

/** Words before "of X" that make X a settlement. */
export const SETTLEMENT_HEADS: ReadonlySet<string> = wordSet(
  "city cities town towns village villages hamlet township suburb capital stronghold bastion enclave port municipality outskirts",
);

/** Words after X, or before "of X", that make X a governorate or district. */
export const PROVINCE_HEADS: ReadonlySet<string> = wordSet(
  "province provinces governorate governorates countryside oblast oblasts muhafazah region district",
);

/** Words after X, or before "of X", that make X a camp. */
export const CAMP_HEADS: ReadonlySet<string> = wordSet("camp camps");

/** Words that may stand between a place's name and "camp": "Al-Hol refugee camp". */
export const CAMP_MIDDLES: ReadonlySet<string> = wordSet(
  "refugee refugees displacement displaced idp idps detention persons internment",
);

/** Head nouns of "X of Y" that let an unknown Y be a place. */
export const UNKNOWN_HEADS: ReadonlySet<string> = wordSet(
  "city town village hamlet township suburb province governorate camp oasis towns villages",
);

/** Prepositions and the part the place after them plays. */
export const PREPOSITIONS: ReadonlyMap<string, "at" | "from" | "to" | "near" | "toward" | "area"> =
  new Map([
    ["in", "at"],
    ["at", "at"],
    ["inside", "at"],
    ["within", "at"],
    ["across", "at"],
    ["throughout", "at"],
    ["on", "at"],
    ["over", "at"],
    ["against", "at"],
    ["through", "at"],
    ["from", "from"],
    ["leaving", "from"],
    ["fleeing", "from"],
    ["fled", "from"],
    ["left", "from"],
    ["to", "to"],
    ["into", "to"],
    ["entered", "to"],
    ["reached", "to"],
    ["near", "near"],
    ["outside", "near"],
    ["around", "near"],
    ["beside", "near"],
    ["surrounding", "near"],
    ["outskirts", "near"],
    ["toward", "toward"],
    ["towards", "toward"],
    ["between", "area"],
    ["triangle", "area"],
  ]);

/** Compass words; with "of" before a place they make it a bearing. */
export const DIRECTIONS: ReadonlySet<string> = wordSet(
  "north south east west northeast northwest southeast southwest northern southern eastern western",
);

/** Words that may stand between a preposition and its place: "in the northern city of". */
export const FILLERS: ReadonlySet<string> = wordSet(`
  the a an of city cities town towns village villages province provinces governorate governorates camp
  camps district districts region regions area areas capital countryside suburb suburbs outskirts
  desert mountain mountains border borders port enclave stronghold strongholds bastion former
  northern southern eastern western central north south east west northeast northwest southeast
  southwest northeastern northwestern southeastern southwestern rural nearby neighbouring neighboring
  syrian iraqi turkish lebanese jordanian ukrainian libyan yemeni kurdish held rebel government
  controlled besieged divided second largest its main remote urban smaller centres centers such as both
  and or de facto small historic ancient strategic key old whole all much most parts part rest of
  locations territory territories`);

/** Units of distance and their length in kilometres. */
export const DISTANCE_UNITS: ReadonlyMap<string, number> = new Map([
  ["mile", 1.609344],
  ["miles", 1.609344],
  ["mi", 1.609344],
  ["km", 1],
  ["kms", 1],
  ["kilometre", 1],
  ["kilometres", 1],
  ["kilometer", 1],
  ["kilometers", 1],
]);

/** Nouns that make "French", "Russian" a force or an office and not a language or a dish. */
export const FORCE_NOUNS: ReadonlySet<string> = wordSet(`
  strike strikes airstrike airstrikes raid raids warplane warplanes plane planes jet jets fighter
  fighters aircraft bomber bombers helicopter helicopters drone drones uav uavs missile missiles
  bombing bombings bombardment bombardments shelling artillery attack attacks assault offensive
  operation operations campaign intervention incursion invasion force forces troop troops soldier
  soldiers army military navy airforce police officer officers commander commanders commandos
  government authorities authority officials official president minister ministry ministers
  spokesman spokeswoman spokesperson ambassador diplomat diplomats envoy parliament intelligence
  services regime state border-guards gendarmerie guards contractors mercenaries advisers advisors
  base bases convoy convoys tank tanks howitzers fire shells airpower coalition treasury congress
  secretary defence defense foreign prime interior embassy consulate prosecutors court courts
  security counter-terrorism tv media presence backing support positions`);

/** Words that may stand between "Russian" and its force noun. */
export const FORCE_MIDDLES: ReadonlySet<string> = wordSet(
  "and or , - led backed allied air aerial naval ground special joint heavy deadly suspected armed combat reconnaissance intensified intense",
);

/** Verbs that show that the country before them acts: "Turkey announced". */
export const ACTING: ReadonlySet<string> = wordSet(`
  said says say announced announces launched launches carried conducted conducts wants want wanted
  supports supported backs backed denies denied deny accused accuses condemned condemns
  deployed deploys struck strikes bombed bombs shelled shells will would has have had vowed vows warned
  warns urged urges called calls agreed agrees sent sends provided provides are were began begin
  withdrew invaded intervened intervenes claims claimed considers considered designated designates
  seeks sought hopes hoped expects insisted insists rejected rejects refused refuses reported reports
  estimated estimates confirmed confirms killed targeted targets opposes opposed funded funds armed
  trained trains helped helps hosts vetoed signed blamed blames threatened threatens continues
  also joined led leads does did can could may might must should`);

/** Words before a country that make it an actor: "backed by Iran". */
export const ACTOR_LEADS: ReadonlySet<string> = wordSet(
  "by with against alongside accused accuses ally allies urging told blamed",
);

/** Words before a country that make it a place. */
export const PLACE_LEADS: ReadonlySet<string> = wordSet(
  "in into from to inside across throughout through near towards toward within outside of over at",
);

/** What "the city", "there" can stand for: noun → types of place, best first. */
export const NOMINAL_PLACES: ReadonlyMap<string, readonly string[]> = new Map([
  ["city", ["settlement"]],
  ["town", ["settlement"]],
  ["village", ["settlement"]],
  ["camp", ["camp"]],
  ["province", ["governorate"]],
  ["governorate", ["governorate"]],
  ["country", ["country"]],
  ["desert", ["region"]],
]);

/** Capitalised words after "in" that are no places. */
export const NOT_PLACES: ReadonlySet<string> = wordSet(`
  january february march april may june july august september october november december jan feb mar
  apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday
  ramadan eid easter christmas spring summer autumn winter arabic english french russian turkish kurdish
  italian german operation president prime minister general colonel major lieutenant captain mr mrs ms
  dr prof sheikh king prince article chapter section phase part figure table photo image credit
  god allah islam sunni sunnis shia shiite shiites christian christians muslim muslims jihad
  i it he she they we you this that these those his her their our its my the a an and but or as if
  while when after before since although however also both all some many most several one two three
  congress parliament resolution security council facebook twitter telegram youtube whatsapp
  world war cold great armed emergency branch internet covid ieds ied ngo ngos`);
