/** What a phrase names: `kind id` of each mention in text order, `~` for a naming noun; role for places. */
export interface MentionCorpus {
  readonly says: readonly (readonly [names: string, phrasings: readonly string[]])[];
  readonly saysNothing: readonly string[];
}

/** Phrasings that reports use, by what they name. */
export const CORPUS: MentionCorpus = {
  says: [
    [
      "place sy-raqqa at",
      [
        "Shelling was heard in Raqqa.",
        "Shelling was heard in al-Raqqa.",
        "Shelling was heard in Ar-Raqqah.",
        "Shelling was heard in Ar Raqqah.",
        "Shelling was heard in RAQQA.",
        "Shelling was heard inside Rakka.",
        "Shelling was heard throughout Raqqa city.",
        "Shelling was heard in the city of Raqqa.",
        "Shelling was heard in the besieged capital of Raqqa.",
        "سقطت قذائف في الرقة",
      ],
    ],
    [
      "place sy-raqqa-governorate at",
      [
        "Shelling was heard in Raqqa province.",
        "Shelling was heard in the province of Raqqa.",
        "Shelling was heard in Raqqa Governorate.",
        "Shelling was heard in the Raqqa countryside.",
      ],
    ],
    [
      "place sy-raqqa from",
      [
        "Families came from Raqqa.",
        "Families were fleeing Raqqa.",
        "Families who fled Raqqa waited.",
      ],
    ],
    [
      "place sy-raqqa to",
      ["Convoys went to Raqqa.", "Convoys drove into Raqqa.", "Convoys entered Raqqa."],
    ],
    [
      "place sy-raqqa toward",
      ["They advanced toward Raqqa.", "They advanced towards the city of Raqqa."],
    ],
    [
      "place sy-raqqa near",
      [
        "Clashes broke out near Raqqa.",
        "Clashes broke out around Raqqa.",
        "Clashes broke out outside Raqqa.",
        "Clashes broke out on the outskirts of Raqqa.",
        "Clashes broke out 93 miles east of Raqqa.",
        "Clashes broke out 20 km north of Raqqa.",
        "Clashes broke out 20km from Raqqa.",
        "Clashes broke out 15 kilometres (9 miles) south of Raqqa.",
        "Clashes broke out north-east of Raqqa.",
      ],
    ],
    [
      "place sy-idlib area; place sy-aleppo area",
      [
        "Pockets remain between Idlib and Aleppo.",
        "Pockets remain in the rural areas between Idlib and Aleppo.",
      ],
    ],
    [
      "place sy-palmyra area; place sy-deir-ez-zor area; place sy-abu-kamal area",
      [
        "Attacks continue in the triangle of Palmyra-Deir Ezzor-Abu Kamal.",
        "Attacks continue in the triangle of Tadmur, Deir az-Zor and Albu Kamal.",
      ],
    ],
    [
      "place sy-deir-ez-zor at",
      [
        "Mines went off in Deir Ezzor.",
        "Mines went off in Deir ez-Zor.",
        "Mines went off in Deir al-Zour.",
        "Mines went off in Dayr az-Zawr.",
        "Mines went off in Deir Ez Zor city.",
        "Mines went off in DEIR EZ-ZOR.",
      ],
    ],
    [
      "place sy-hasakah at",
      [
        "Guards fled in Hasakah.",
        "Guards fled in Hasaka.",
        "Guards fled in al-Hasakah.",
        "Guards fled in Ḥasakah.",
        "Guards fled in Al Ḩasakah.",
      ],
    ],
    [
      "place sy-al-hol at",
      ["The line broke in the city of Hol.", "The line broke in the town of al-Hol."],
    ],
    [
      "place sy-al-hol-camp at",
      [
        "Aid reached no one in Al-Hol camp.",
        "Aid reached no one in the Al-Hol refugee camp.",
        "Aid reached no one in al-Hawl camp.",
      ],
    ],
    [
      "place sy-syrian-desert at",
      [
        "Cells hide in the Badia.",
        "Cells hide in the Badiya.",
        "Cells hide in the Badia desert.",
        "Cells hide in the Syrian Desert.",
        "Cells hide across the Syrian Badia.",
      ],
    ],
    [
      "place sy-mount-abdulaziz at",
      [
        "A front opened in the Abdul-Aziz mountains.",
        "A front opened in the mountains of Abdul-Aziz.",
        "A front opened on Mount Abdul Aziz.",
      ],
    ],
    [
      "place sy-baghouz at",
      ["The last tents stood in Baghouz.", "The last tents stood in al-Baghuz."],
    ],
    [
      "place sy-shaddadah toward",
      [
        "They march toward Shaddadah.",
        "They march towards al-Shaddadi.",
        "They march toward Ash Shaddādah.",
      ],
    ],
    [
      "place sy-kobani at",
      [
        "Strikes fell in Kobani.",
        "Strikes fell in Kobane.",
        "Strikes fell in Ayn al-Arab.",
        "Strikes fell in Ain al-Arab.",
      ],
    ],
    [
      "place sy-maarat-al-numan at",
      [
        "A market burned in Maarat al-Numan.",
        "A market burned in Ma'arat al-Nu'man.",
        "A market burned in Maarrat an-Numan.",
      ],
    ],
    [
      "place sy-eastern-ghouta at",
      ["Food ran out in Eastern Ghouta.", "Food ran out in East Ghouta."],
    ],
    [
      "place sy-rukban-camp at",
      ["Water is short in Rukban.", "Water is short in the Rukban camp."],
    ],
    [
      "place iq-mosul at",
      ["Walls fell in Mosul.", "Walls fell in the city of Mosul.", "انهارت جدران في الموصل"],
    ],
    ["place iq-hit at", ["A bridge fell in the town of Hit.", "A bridge fell in Hit."]],
    [
      "place iq-tal-afar at",
      ["A bridge fell in Tal Afar.", "A bridge fell in Tel Afar.", "A bridge fell in Telafar."],
    ],
    [
      "place iq-camp-speicher at",
      ["Cadets were held at Camp Speicher.", "Cadets were held at the Speicher base."],
    ],
    [
      "place iq-anbar-desert at",
      ["They hide in the Anbar desert.", "They hide in the desert of Anbar."],
    ],
    [
      "place iq-diyala-governorate at; place iq-salah-ad-din-governorate at; place iq-kirkuk-governorate at; place iq-anbar-governorate at; place iq-nineveh-governorate at",
      ["Most raids were in Diyala, followed by Salahuddin, Kirkuk, Anbar and Nineveh."],
    ],
    [
      "place sy-northeast at",
      [
        "Calm held in northeastern Syria.",
        "Calm held in north-eastern Syria.",
        "Calm held in the north-east of Syria.",
      ],
    ],
    [
      "place iq at; place sy at",
      ["Cells act in Iraq and Syria.", "Cells act across Iraq and Syria."],
    ],
    ["place tr-incirlik from; place tr from", ["A jet took off from Incirlik, Turkey."]],
    [
      "place - at",
      ["A well was dug in the village of Qumsaya.", "A well was dug in the town of Tel Marzuq."],
    ],
    ["place sy-raqqa at; place~ - at", ["Raqqa fell. No one stayed in the city."]],
    [
      "actor turkey",
      ["Turkey announced nothing new.", "It was paid for by Turkey.", "Ankara said nothing."],
    ],
    ["actor russia; actor us", ["Russia and the United States are striking from afar."]],
    ["actor france; actor russia-air-force", ["It follows French and Russian warplanes."]],
    ["actor sohr", ["The Syrian Observatory for Human Rights said nothing.", "SOHR said nothing."]],
    [
      "actor sdf",
      ["The Syrian Democratic Forces waited.", "The SDF waited.", "قوات سوريا الديمقراطية"],
    ],
    [
      "actor dod-oig",
      [
        "So says the US Chief Inspector of Defense.",
        "So says the DoD Office of Inspector General.",
      ],
    ],
    [
      "actor op-inherent-resolve",
      [
        "The report covers the Inherent Resolve mission.",
        "The report covers Operation Inherent Resolve.",
      ],
    ],
    [
      "actor cjtf-oir",
      ["CJTF-OIR gave no number.", "The Combined Joint Task Force gave no number."],
    ],
    [
      "actor white-helmets",
      ["The White Helmets dug all night.", "Syria Civil Defence dug all night."],
    ],
    [
      "actor pmf",
      [
        "The PMF withdrew.",
        "Hashd al-Shaabi withdrew.",
        "The Popular Mobilization Forces withdrew.",
        "Al-Hashd al-Shaabi withdrew.",
      ],
    ],
    ["actor dod", ["The Pentagon declined.", "The Department of Defense declined."]],
  ],
  saysNothing: [
    "They will hit back of course, and most said so.",
    "Most of the men said that the bath was nice.",
    "In March and in May it rained.",
    "On Sunday he was in Arabic class.",
    "Ali Hassan and Said Karim were there is no doubt.",
    "The turkey was roasted.",
    "The war is over and it gave us time.",
    "Abu Bakr al-Baghdadi spoke.",
    "Abu Bakr-al-Baghdadi spoke.",
    "Saddam Hussein fell.",
    "French cuisine is rich.",
    "He speaks Russian.",
    "A group of seven children drew on the wall.",
    "The group of seven children drew on the wall.",
    "THE WAR IS OVER",
    "There is no doubt.",
    "A mobile phone was found by the police.",
    "He was reading in orange light.",
    "Al-Tаjribа",
    "Rаqqа",
  ],
};
