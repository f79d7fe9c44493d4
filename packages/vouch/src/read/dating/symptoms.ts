/** A kind of symptom of machine translation with the phrases that show it. */
export interface SymptomPhrases {
  readonly kind: string;
  readonly phrases: readonly string[];
}

/** A kind of symptom that a pattern shows. Every pattern is bounded. */
export interface SymptomPattern {
  readonly kind: string;
  readonly pattern: RegExp;
}

/**
 * Phrases that a human writer of English hardly uses in reports. Each row is one kind of symptom; one
 * kind alone proves nothing.
 */
export const SYMPTOM_PHRASES: readonly SymptomPhrases[] = [
  {
    kind: "idiom carried over word for word",
    phrases: [
      "gone around the canvas",
      "went around the canvas",
      "made the canvas",
      "turn of the canvas",
      "on horseback between",
      "margin of maneuver",
      "margin of manoeuvre",
      "blow of force",
      "put in the shade",
      "powder keg of stampede",
      "in the line of mire",
      "at the heart of the subject",
      "arms in hand",
      "made the one of",
      "tooth for tooth policy",
      "under the hand",
      "in full swing of",
      "it rains missiles",
      "knife under the throat",
      "passed to the attack",
      "passed under the control of",
      "pass under the control of",
    ],
  },
  {
    kind: "military term carried over word for word",
    phrases: [
      "punch operations",
      "punch operation",
      "fist operations",
      "hand blow",
      "shock operations",
      "armed arm",
      "armed branch of the branch",
      "land invasion forces of land",
      "kamikaze belt",
      "explosive belts vests",
      "rocker",
      "insurrectional seesaw",
      "anti personal mines",
      "auto bomb",
      "car trapped",
      "trapped car",
      "trapped vehicle",
      "trapped vehicles",
      "canon fire",
      "artisanal bombs",
      "artisanal explosives",
    ],
  },
  {
    kind: "false friend",
    phrases: [
      "safe heaven",
      "safe heavens",
      "foment major attacks",
      "foment attacks",
      "foment an attack",
      "fomented the attack",
      "revindicated",
      "vindicated the attack",
      "vindicated the attacks",
      "resumption of daesh",
      "resumption of isis",
      "after the resumption of the city",
      "s resumption of",
      "actuality of the war",
      "eventual attacks",
      "sensible zones",
      "the responsibles",
      "the integrists",
      "terrorist actuality",
      "realized an attack",
      "realised an attack",
      "perpetuated the attack",
      "perpetuated attacks",
      "implantation of the group",
      "militarians",
      "exactions",
      "committed exactions",
    ],
  },
  {
    kind: "plural that English has not",
    phrases: [
      "informations",
      "equipments",
      "ammunitions",
      "materiels",
      "advices",
      "evidences",
      "propagandas",
      "armaments stocks",
      "aids convoys",
      "militaries were",
      "personnels",
      "terrorisms",
      "furnitures",
      "polices officers",
    ],
  },
];

/** Marks in the writing itself. */
export const SYMPTOM_PATTERNS: readonly SymptomPattern[] = [
  { kind: "space before a comma", pattern: /[\p{L}\d] ,(?=\s)/gu },
  { kind: "quotation marks of another language", pattern: /[«»‹›„]/gu },
  {
    kind: "quotation marks that do not pair",
    pattern: /(?<![\p{L}\d])‘\p{L}{1,30}(?: \p{L}{1,30}){0,4}”/gu,
  },
  {
    kind: "article of a name joined on both sides",
    pattern: /\p{Lu}\p{Ll}{1,20}-(?:al|el)-\p{Lu}\p{Ll}{1,20}/gu,
  },
  {
    kind: "verb of feeling for a verb of speaking",
    pattern:
      /[,”"] (?:he|she) is (?:alarmed|indignant|astonished|surprised|amused|moved|worried|sorry|offended|annoyed)\b/gu,
  },
  {
    kind: "verb of speaking without its “to”",
    pattern:
      /\b(?:he|she) (?:says|said|explains|explained|confides|entrusts|slips) (?:Le|La|El|Il|Der|Die) \p{Lu}\p{Ll}{1,20}/gu,
  },
  {
    kind: "noun without its preposition",
    pattern:
      /\b(?:a|the) (?:report|statement|resolution|announcement) the (?:UN|US|EU|Pentagon|UNO|NATO)\b/gu,
  },
  {
    kind: "present for the past",
    pattern:
      /\b(?:since|for) (?:\d{1,2}|two|three|four|five|several) (?:years|months|weeks), (?:he|she|it|they) (?:is|are|fights?|occup(?:y|ies)|controls?)\b/gu,
  },
];

/** Nouns for bodies, which English calls "it" or "they". */
export const BODIES: RegExp =
  /\b(?:organi[sz]ation|group|movement|army|coalition|militia|state|party|caliphate|force|agency|cell)\b/i;

/** Women and offices, for which "she" is right. */
export const WOMEN: RegExp =
  /\b(?:woman|women|wife|widow|mother|daughter|sister|girl|female|ms|mrs|minister|queen|spokeswoman|journalist|activist|researcher|analyst|expert|professor|president|chancellor|lawyer|judge)\b/i;

/** "She traded her … operations": a body spoken of as a woman. */
export const SHE_FOR_BODY: RegExp =
  /^(?:She|He) \p{Ll}{2,20} (?:her|his) (?:\p{Ll}{2,20} ){0,3}(?:operations?|forces?|fighters?|troops|members|territor(?:y|ies)|attacks?|structures?|command|ranks|cells|leadership|strategy|caliphate)/u;
