/** Sentences written for these tables, none of them from a report. `\n\n` parts blocks. */

const DATED = "Published on 2 May 2017.\n\n";

/** F1: who moved from where is told by a body, on the day before the text's own. */
export const MOVEMENT: readonly (readonly [text: string, voice: string, place: string])[] = [
  [
    `${DATED}Yesterday, the Syrian Observatory for Human Rights said that many men had moved from Raqqa to Tabqa.`,
    "monitor",
    "from sy-raqqa",
  ],
  [
    `${DATED}The Syrian Observatory for Human Rights reported on Monday that many fighters were moving from Raqqa to Mosul.`,
    "monitor",
    "from sy-raqqa",
  ],
  [
    `${DATED}According to the Syrian Observatory for Human Rights, several commanders fled Raqqa yesterday.`,
    "monitor",
    "from sy-raqqa",
  ],
  [
    `${DATED}The Syrian Network for Human Rights said yesterday that many families had fled from Tabqa to Douma.`,
    "monitor",
    "to sy-douma",
  ],
  [
    `${DATED}Many people fled Tabqa yesterday, the Syrian Observatory for Human Rights reported.`,
    "monitor",
    "from sy-tabqa",
  ],
  [
    `${DATED}Yesterday, UNHCR said that many families crossed from Hasakah to Iraq.`,
    "un",
    "from sy-hasakah",
  ],
  [
    `${DATED}SANA reported yesterday that several militants withdrew from Manbij.`,
    "wire",
    "from sy-manbij",
  ],
  [
    `${DATED}Several soldiers retreated from Kobani yesterday, said the Syrian Observatory for Human Rights.`,
    "monitor",
    "from sy-kobani",
  ],
  [
    `${DATED}The Observatory reported that many fighters had moved from Tabqa to Raqqa yesterday.`,
    "monitor",
    "from sy-tabqa",
  ],
  [
    `${DATED}Human Rights Watch said yesterday that many people were displaced from Tabqa.`,
    "ngo",
    "from sy-tabqa",
  ],
];

/** F2: a figure told twice is one claim with two mentions. */
export const FOLDS: readonly string[] = [
  "Twelve guards were killed in Hasakah on 3 May 2021. The twelve guards killed in Hasakah were buried.",
  "Strikes killed 40 people in Idlib. The army denied it. The 40 people killed were farmers.",
  "At least 25 civilians were killed in Douma. Residents buried at least 25 civilians killed in Douma.",
  "Some 300 prisoners escaped. Police are hunting the 300 prisoners who escaped.",
  "The camp holds 62,000 people. Aid for the 62,000 people in the camp is short.",
  "A blast wounded 30 people in Homs. The 30 people wounded in Homs were flown out.",
  "In total 45 soldiers were captured. The 45 soldiers captured are held in Raqqa.",
  "Some 230 villagers were kidnapped. The families of the 230 villagers kidnapped wait for news.",
  "The offensive displaced 90,000 people. The 90,000 people displaced by it went north.",
  "Shells killed sixteen nurses in Aleppo. The 16 nurses killed in Aleppo were young.",
];

/** F2, hard negatives: two figures that only look alike. */
export const STAYS_APART: readonly string[] = [
  "On 3 May 2016 a strike killed 12 people in Aleppo. On 9 June 2016 a strike killed 12 people in Aleppo.",
  "A bomb killed 12 people in Homs. A bomb killed 12 people in Idlib.",
  "The army killed 12 soldiers. It also killed 12 civilians.",
  "The raid killed 12 people and wounded 12 others.",
  "SOHR said 20 people were killed in Douma. SANA said 20 people were killed in Douma.",
  "The group earned $5 million in 2015. The group paid $5 million in ransom.",
  "The army killed 3 people in Homs. Later it killed 3 people.",
  "At least 20 people were killed in Aleppo. Exactly 20 people were killed in Aleppo.",
  "Some 40 children were killed in Douma. Some 40 women were killed in Douma.",
  "The army captured 15 soldiers in Hama in 2014. It captured 15 soldiers in Hama in 2016.",
];

/** F7: what lies under a condition or ahead is a forecast. */
export const AHEAD: readonly string[] = [
  "If the army advances, the rebels would lose 40 villages.",
  "Should Ankara strike, the SDF would retreat to Raqqa.",
  "Turkey will launch an offensive against the YPG next month.",
  "Unless aid arrives, thousands will starve in Madaya.",
  "Had the truce held, IS would have lost Palmyra.",
  "The army is expected to storm Deir Ezzor soon.",
  "Provided that Russia agrees, buses would evacuate 3,000 fighters from Homs.",
  "If captured, Tabqa would give the SDF control of the dam.",
  "Analysts predict that IS will attack the prison in Hasakah.",
  "Deir Ezzor could soon fall to the army.",
  "The rebels are about to seize Saraqib.",
];

/** F8: sums of money (and men) that nobody stands behind. */
export const UNSOURCED: readonly (readonly [text: string, best: number])[] = [
  ["There is talk of $100 million in hidden cash.", 1e8],
  ["The fund is estimated at $30 million.", 3e7],
  ["Its reserves are put at $50 million.", 5e7],
  ["There are rumours of $200 million buried in the desert.", 2e8],
  ["The war chest is thought to hold $40 million.", 4e7],
  ["It is said that IS earns $1 million a day.", 1e6],
  ["The group’s wealth is calculated at $300 million.", 3e8],
  ["There is talk of some 5,000 fighters in the desert.", 5000],
  ["Its income is believed to be $10 million a month.", 1e7],
  ["IS still has some reserves. There is talk of 60 million dollars.", 6e7],
  ["Reportedly $400 million was looted from the bank.", 4e8],
];

/** F11: strengths as ranges and bounds, with the measure they belong to. */
export const STRENGTHS: readonly (readonly [
  text: string,
  measure: string,
  low: number | null,
  high: number | null,
])[] = [
  ["Between 8,000 and 12,000 fighters remain in Syria, the UN said.", "fighters", 8000, 12000],
  ["The UN put the number of foreign fighters at 3,000 to 5,000.", "foreign-fighters", 3000, 5000],
  ["The Pentagon estimates that 14,000 to 18,000 militants remain.", "fighters", 14000, 18000],
  ["More than 6,000 fighters are active in the desert.", "fighters", 6000, null],
  ["UN experts say 5,000 to 7,000 fighters remain in the two countries.", "fighters", 5000, 7000],
  ["Over 2,000 foreign fighters are held in prisons.", "prisoners-held", 2000, null],
  ["As many as 10,000 jihadists are still active.", "fighters", null, 10000],
  ["Up to 1,000 IS fighters are active in the Badia, a UN report says.", "fighters", null, 1000],
  ["Fewer than 500 foreign fighters remain in Idlib.", "foreign-fighters", null, 500],
  ["The number of fighters stands at between 20,000 and 30,000.", "fighters", 20000, 30000],
];

/** F14: words that bound the day of an undated text from below. */
export const UNDATED: readonly (readonly [text: string, from: string])[] = [
  [
    "The army took Raqqa in October 2017.\n\nSince then Baghouz has fallen as well, in March 2019.",
    "2019-03-01",
  ],
  ["Hayat Tahrir al-Sham rules Idlib. Covid-19 spread in the camps.", "2020-02-11"],
  [
    "The caliphate proclaimed in 2014 is gone. The Syrian Democratic Forces hold the camp.",
    "2015-10-10",
  ],
  ["After the earthquake of February 2023, aid came late to Idlib.", "2023-02-01"],
  ["Since the fall of Assad, refugees have returned.", "2024-12-08"],
  ["In the first quarter of 2021 attacks fell in Homs.", "2021-01-01"],
  ["The Military Assistance Group now advises the Iraqi forces.", "2020-07-02"],
  ["The Turkish operation Peace Spring displaced many people.", "2019-10-09"],
  ["In 2022 the camp held 56,000 people.", "2022-01-01"],
  ["On 4 July 2018 shells fell on Daraa.", "2018-07-04"],
];

/** F15: ranked and tied places. */
export const RANKED: readonly (readonly [text: string, order: readonly (readonly string[])[]])[] = [
  [
    "Most of the attacks took place in Deir Ezzor, followed by Homs, Hama and Raqqa.",
    [["Deir Ezzor"], ["Homs"], ["Hama"], ["Raqqa"]],
  ],
  ["The most active provinces are Kirkuk and Diyala.", [["Kirkuk", "Diyala"]]],
  ["The hardest hit were Aleppo and Idlib.", [["Aleppo", "Idlib"]]],
  [
    "Most of the strikes hit Raqqa, followed by Mosul and Kirkuk.",
    [["Raqqa"], ["Mosul"], ["Kirkuk"]],
  ],
  [
    "The highest number of killings was recorded in Daraa, followed by Suwayda and Quneitra.",
    [["Daraa"], ["Suwayda"], ["Quneitra"]],
  ],
  [
    "The most violent governorates were Anbar, Nineveh and Diyala.",
    [["Anbar", "Nineveh", "Diyala"]],
  ],
  ["Most of the raids occurred in Homs, then Hama, then Aleppo.", [["Homs"], ["Hama"], ["Aleppo"]]],
  [
    "The majority of the bombings happened in Baghdad, followed by Mosul.",
    [["Baghdad"], ["Mosul"]],
  ],
  [
    "The largest number of refugees live in Turkey, followed by Lebanon and Jordan.",
    [["Turkey"], ["Lebanon"], ["Jordan"]],
  ],
  ["The worst affected are Idlib and Aleppo.", [["Idlib", "Aleppo"]]],
];

/** F16: two trends of one text that point apart. */
export const DIVERGING: readonly string[] = [
  "Attacks in Homs have decreased, while ambushes in Deir Ezzor have increased.",
  "Fewer attacks were recorded in Iraq. In Syria, attacks have increased.",
  "Air strikes declined, but kidnappings rose.",
  "Bombings have fallen; assassinations have risen.",
  "Violence has dropped in Mosul. Clashes in Diyala have intensified.",
  "Attacks against civilians fell while those targeted against officers increased.",
  "There was a decline in suicide attacks and an increase in ambushes.",
  "Recruitment has slowed, yet revenues are growing.",
  "Shelling eased in Aleppo whereas raids increased in Idlib.",
  "Fewer operations were carried out, although arrests have increased.",
];

/** F17: what a figure says it leaves out. */
export const EXCLUDED: readonly (readonly [
  text: string,
  best: number,
  excludes: readonly string[],
])[] = [
  ["The toll of 300 does not include fighters.", 300, ["fighters"]],
  [
    "Monitors counted 300 dead. The figure excludes those who died in prison.",
    300,
    ["those who died in prison"],
  ],
  ["The ministry reported 40 strikes, not including drone raids.", 40, ["drone raids"]],
  [
    "Attacks fell by 30 per cent in 2021. These numbers do not include failed attacks nor thefts.",
    -30,
    ["failed attacks", "thefts"],
  ],
  ["The camp holds 60,000 people. The count leaves out new arrivals.", 60000, ["new arrivals"]],
  ["Some 900 were killed, excluding foreign fighters.", 900, ["foreign fighters"]],
  ["The UN recorded 2,000 deaths. The tally does not cover Raqqa.", 2000, ["Raqqa"]],
  [
    "The Pentagon confirmed 1,300 civilian deaths; the number does not account for strikes by partners.",
    1300,
    ["strikes by partners"],
  ],
  ["Losses of 500 soldiers were announced, without counting militias.", 500, ["militias"]],
  ["The group carried out 80 raids. The total omits small ambushes.", 80, ["small ambushes"]],
];

/** F24: pay that somebody in custody says was promised. */
export const PROMISED: readonly (readonly [text: string, best: number])[] = [
  ["A detained fighter said he had been promised $300 a month.", 300],
  ["One of the prisoners admitted that he had been promised a monthly wage of $250.", 250],
  ["A captured militant confessed that he was promised $500 a month to fight.", 500],
  ["Detainees said they had been promised $100 a month.", 100],
  ["A suspect confessed to having been promised $1,000 a month.", 1000],
  ["A prisoner said that he had been promised 400 dollars a month.", 400],
  ["The detainee admitted that he had been promised a monthly stipend of $350.", 350],
  ["A detained fighter said he was promised $150 per month.", 150],
  ["Two prisoners admitted they had been promised $200 each month.", 200],
  ["A captured fighter admitted that he had been promised $600 monthly.", 600],
];

/** F25: a part, or the number that a stock is compared with. */
export const LINKED: readonly (readonly [
  text: string,
  how: string,
  part: number,
  whole: number,
])[] = [
  ["Some 60,000 people live in the camp, of whom 40,000 are children.", "part-of", 40000, 60000],
  ["The camp holds 60,000 people (against 12,000 in January).", "compared-with", 12000, 60000],
  ["Of the 80 people killed, 30 were women.", "part-of", 30, 80],
  ["Attacks rose to 120, compared with 90 in May.", "compared-with", 90, 120],
  ["The toll is 53, up from 40 on Monday.", "compared-with", 40, 53],
  ["Some 200 people died, including 45 children.", "part-of", 45, 200],
  ["The army lost 70 men, among them nine officers.", "part-of", 9, 70],
  ["The force numbers 9,000, 2,000 of whom are foreigners.", "part-of", 2000, 9000],
  ["Raids fell to 30, down from 75 a year earlier.", "compared-with", 75, 30],
  ["The group has 10,000 fighters, of which 3,000 are in Iraq.", "part-of", 3000, 10000],
  ["The death toll rose to 53 from 40.", "compared-with", 40, 53],
];

/** F29: lines that name where a text comes from, or its translator. */
export const DERIVED: readonly (readonly [
  line: string,
  name: string | null,
  from: string | null,
])[] = [
  ["Originally published in French at Le Monde on 3 March 2018", "Le Monde", "fr"],
  ["This article was originally published by Al Jazeera on 4 May 2016.", "Al Jazeera", null],
  ["Translated from Arabic by Anna Miller.", "Anna Miller", "ar"],
  ["First published in Italian by la Repubblica.", "la Repubblica", "it"],
  ["This story first appeared in Der Spiegel on 12 June 2017.", "Der Spiegel", null],
  ["Translated from the French.", null, "fr"],
  ["Republished from Syria Deeply.", "Syria Deeply", null],
  ["Originally published on Enab Baladi, 14 August 2020.", "Enab Baladi", null],
  ["Originally published in German at Die Zeit on 1 July 2019", "Die Zeit", "de"],
  ["Translated from Turkish.", null, "tr"],
];

/** F30: lines that belong to the page and not to the report. */
export const FURNITURE: readonly string[] = [
  "Skip to main content",
  "Support our work from as little as $3 a month.",
  "Share this article on Facebook and Twitter",
  "Follow us on Twitter: 40,000 followers and counting",
  "Copyright © 2019 Example Media. All rights reserved.",
  "Subscribe to our newsletter and join 25,000 readers.",
  "Back to top",
  "Read more: five things to know about the war",
  "We use cookies. Accept all 12 partners",
  "Sign up for our weekly newsletter",
];

/** F33: figures of speech. */
export const RHETORIC: readonly string[] = [
  "The president spoke of a “100%” victory over the group.",
  "We are 100 per cent behind the army, the minister said.",
  "He promised a “100 per cent” defeat of IS.",
  "Trump declared “100%” success against IS.",
  "The general is 110 per cent certain of victory.",
  "Erdogan said Ankara was 100 percent committed to the fight.",
  "His declaration of “100%” victory rang hollow.",
  "The spokesman claimed a 100 per cent success.",
  "Assad’s promise of “100 percent” victory was repeated on television.",
  "The commander was 200 per cent sure of his men.",
];

/** F36: how somebody fights, without days and counts. */
export const HABITS: readonly string[] = [
  "The group relies on ambushes, kidnappings and assassinations.",
  "The attacks are usually carried out with IEDs.",
  "Extortion, kidnappings and killings are common in the desert.",
  "IS wages a guerrilla war: raids, bombings, executions.",
  "Fighters regularly attack checkpoints along the road.",
  "Assassinations and abductions continue in Daraa.",
  "Thefts, shootings and beheadings spread fear in the camp.",
  "Attacks with IEDs and ambushes remain the group’s tactics.",
  "Raids, arsons and robberies make up its daily work.",
  "Its cells live from kidnappings, extortion and thefts.",
];

/** F37: quoted words with their speaker and, where told, the day they were said. */
export const QUOTED: readonly (readonly [
  text: string,
  words: string,
  speaker: RegExp,
  said: string | null,
])[] = [
  [
    `${DATED}“We hold on to this land,” said Sergey Lavrov yesterday.`,
    "We hold on to this land",
    /Lavrov/,
    "2017-05-01",
  ],
  [
    "Sergey Lavrov said on 12 March 2018: “The war in Syria is close to its end.”",
    "The war in Syria is close to its end.",
    /Lavrov/,
    "2018-03-12",
  ],
  [
    "“The siege must be lifted at once,” the UN envoy Staffan de Mistura told Reuters.",
    "The siege must be lifted at once",
    /Mistura/,
    null,
  ],
  [
    `${DATED}Yesterday, Turkish Foreign Minister Mevlut Cavusoglu warned: “They are playing with fire in Manbij.”`,
    "They are playing with fire in Manbij.",
    /Cavusoglu/,
    "2017-05-01",
  ],
  ["“The camp is a time bomb,” said an SDF spokesman.", "The camp is a time bomb", /SDF/, null],
  [
    "The Pentagon said in a statement: “The strike hit a gathering of leaders.”",
    "The strike hit a gathering of leaders.",
    /Pentagon/,
    null,
  ],
  [
    "“No one here has eaten for two days,” an activist in Douma said.",
    "No one here has eaten for two days",
    /^$/,
    null,
  ],
  [
    "Matteo Puxton told Le Figaro: “The group has learned from its losses.”",
    "The group has learned from its losses.",
    /Puxton/,
    null,
  ],
  [
    "The Observatory’s director, Rami Abdulrahman, said: “The dead were all from one family.”",
    "The dead were all from one family.",
    /Abdulrahman/,
    null,
  ],
  [
    "“They want to empty the town of its people,” says a doctor in Madaya.",
    "They want to empty the town of its people",
    /^$/,
    null,
  ],
];
