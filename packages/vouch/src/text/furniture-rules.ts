/** One way in which pages talk about themselves instead of the world. */
export interface FurnitureRule {
  /** How an analyst would write the pattern down. */
  readonly name: string;
  /** Why a line is furniture, in an analyst's words; stands in the mask. */
  readonly why: string;
  /** Against one line without its surrounding white space; every repeat is bounded. */
  readonly pattern: RegExp;
  /** The line in lower case holds one of these; spares the pattern. Empty: always tried. */
  readonly needs: readonly string[];
  /** Longest line, in UTF-16 units, that the rule may mask. */
  readonly most: number;
  /** True where the rule also holds for a line that reports speech. Default false. */
  readonly evenSaid?: boolean;
  /** True where it only holds in the last third of a text. Default false. */
  readonly atEnd?: boolean;
}

/** Somebody is quoted or reported: then "we", "follow" and "support" are the speaker's. */
export const SAID: RegExp =
  /^["“«‘]|\b(?:said|says|told|according to|added|reported|claimed|warned|announced|stated|argued|insisted|vowed|urged|killed|wounded|kidnapped|abducted|captured|detained|arrested|died|injured)\b/i;

const SITES =
  "twitter|facebook|instagram|telegram|youtube|linkedin|whatsapp|tiktok|mastodon|bluesky|reddit|google news|threads|pinterest|flipboard|social media";

/** Rules for single lines, tried in this order. */
export const LINE_RULES: readonly FurnitureRule[] = [
  {
    name: "skip to <part of page> · back to top",
    why: "navigation",
    pattern:
      /^(?:[»›>↑▲^←#*|[\]\s]{0,5})(?:(?:skip|jump|go|scroll|return)(?: (?:directly|straight|back))? to (?:the )?(?:main |primary |page )?(?:content|navigation|nav|menu|search|footer|header|top|article|sidebar|home ?page|home)(?: of (?:the )?page)?|back to (?:the )?(?:top|home|home ?page|main page|index|list|news|all (?:news|articles|stories))(?: of (?:the )?page)?|(?:to the )?top of (?:the )?page|(?:close|open|toggle|main|show|hide|primary|mobile|site)(?: the)? (?:menu|navigation|search|sidebar|search bar)|(?:previous|next|older|newer)(?: (?:article|articles|post|posts|story|stories|entry|page))|load (?:more|comments)|view all|see all|show more|read (?:more|next|also|full story|the full story)|continue reading)[\s»›>.…:→↑\]^]{0,5}$/i,
    needs: [],
    most: 60,
    evenSaid: true,
  },
  {
    name: "<rubric> | <rubric> | <rubric>",
    why: "navigation",
    pattern:
      /^(?:home|news|menu|world|start|latest|frontpage|front page)(?:\s{0,3}[|›»>/·•–,]\s{0,3}[\p{L}&' -]{2,30}){2,20}$/iu,
    needs: [],
    most: 300,
  },
  {
    name: "support <us> from as little as <money>",
    why: "donation line",
    pattern:
      /(?:\b(?:support|fund|help|back|donate to|contribute to|join)\b[^.!?]{0,80}\b(?:from|for) as little as [$€£]?\d|\bit only takes (?:a|one|two) minutes? to (?:donate|give|sign|subscribe|register|support|join)\b|\b(?:please|kindly) (?:consider |make |help )?(?:donat(?:e|ing)|(?:making )?a (?:small )?(?:donation|contribution)|support(?:ing)? (?:us|our|the (?:site|paper|newsroom|website|outlet)|independent journalism|quality journalism)|contribut(?:e|ing)|becom(?:e|ing) a (?:member|supporter|patron|subscriber))\b|^(?:donate|give|contribute|chip in|support us|support our (?:work|journalism|reporting|newsroom)|make a (?:donation|contribution|gift)|become a (?:member|supporter|patron|friend|subscriber|sustaining member))(?: (?:now|today|here|online|monthly|via paypal|via patreon|with paypal|on patreon|to (?:our|the) (?:site|work|newsroom|journalism|fund|website)))?[\s!.»>:]{0,5}$|\bsupport (?:independent|quality|honest|fearless|our) (?:journalism|reporting|media|newsroom)\b|\byour (?:support|donation|donations|contribution|contributions|gift|generosity|subscription) (?:helps?|keeps?|makes?|allows?|enables?|funds?|will help|means) (?:us|our|this (?:site|work)|it possible|the (?:site|lights)|independent|make)|\bwe (?:depend|rely) (?:entirely |solely |only )?on (?:the )?(?:generosity|donations|contributions|support|gifts) (?:of|from) (?:our )?(?:readers|listeners|viewers|people like you)|\b(?:tax[- ]deductible|one-time|recurring|monthly) (?:donation|gift|contribution)s?\b[^.]{0,60}\b(?:us|our|today|here|now)\b|\bbuy (?:me|us) a coffee\b)/i,
    needs: [
      "support",
      "donat",
      "contribut",
      "patron",
      "minute",
      "coffee",
      "member",
      "give",
      "fund",
      "help",
      "chip",
      "friend",
      "generosity",
      "gift",
    ],
    most: 420,
  },
  {
    name: "donate <money> · your gift of <money> · <money> a month",
    why: "donation line",
    pattern:
      /^(?:please )?(?:(?:donate|give|contribute|chip in|pitch in|pledge|make an? (?:\p{L}{2,12} )?(?:gift|donation|contribution|pledge)|support us|support our (?:work|journalism|reporting|newsroom)|become an? (?:\p{L}{2,12} )?(?:member|supporter|patron|friend|subscriber)|subscribe|join(?: us)?|(?:get )?(?:full|unlimited|digital|complete) access|try (?:us |it )?(?:\d{1,2} (?:days|weeks|months) )?)(?: (?:now|today|here|online|monthly))?(?: ?(?:with|for|from|of|at|just|only|as little as)){0,3} ?[$€£]\s?\d{1,4}(?:\.\d\d)?(?![\d.,]*\d|\s?(?:million|billion|m|bn|k)\b)[^\n]{0,90}|(?:donate|give|subscribe|chip in|join us) (?:now|today|here|online|monthly) (?:to|and|so) (?:keep|help|support|fund|read|continue|get)\b[^\n]{0,90}|your (?:[\p{L}-]{2,12} )?(?:gift|donation|contribution|pledge|subscription) of (?:just |only |as little as )?[$€£]\s?\d{1,4}\b(?!\s?(?:million|billion|m|bn|k)\b)[^\n]{0,120})$/iu,
    needs: ["$", "€", "£", "donate", "give", "subscribe", "chip in", "join us"],
    most: 180,
  },
  {
    name: "we are <the voice> … the only funding",
    why: "the outlet about itself",
    pattern:
      /(?:\b(?:the only|our) (?:funding|support)\b[^.]{0,80}\b(?:we get|comes?|came|is|are|from)\b[^.]{0,60}\b(?:people|readers|you|subscribers|donations|advertising|members)\b|\bwe are (?:categorically |strictly |completely |entirely |fully |wholly )?(?:not |in no way |never )?(?:funded|financed|owned|backed|sponsored|supported|independent)\b[^.]{0,140}\b(?:party|parties|government|governments|corporation|corporations|advertisers?|readers|state|interests?|shareholders|subscribers)\b|^we are (?:an? |the )[^.]{0,60}\b(?:independent|non-?profit|not-for-profit|reader-funded|non-?partisan|voice of)\b|^[\p{L}\d .'’&-]{2,50}\b(?: is|:| —| –| -) ?(?:an? |the |your )?(?:[\p{L}-]{2,20} ){0,4}(?:(?:breaking )?news source|news (?:site|website|portal|outlet|platform|service|agency)|online (?:news|magazine|newspaper|platform)|daily newspaper|media (?:outlet|organi[sz]ation|platform)|think tank|research institute)\b[^.]{0,200}\b(?:coverage|covering|dedicated|devoted|providing|provides|offers|offering|world|founded|aims|based in|bringing|reporting on)\b)/iu,
    needs: ["we are", "fund", "news", "magazine", "media", "think tank", "institute", "platform"],
    most: 480,
  },
  {
    name: "this article is prepared by our editors",
    why: "the outlet about itself",
    pattern:
      /(?:\bthis (?:article|report|story|piece|text|post|news|item)\b[^.]{0,30}\b(?:is|was|has been) (?:written|prepared|compiled|edited|produced|curated|generated|published)\b[^.]{0,60}\bour (?:own |foreign |international |news |editorial |team of )?(?:editors?|correspondents?|staff|team|writers?|desk|newsroom|journalists?|partners?)\b|\b(?:has|have) not been edited by (?:our|the) (?:staff|editors?|team|newsroom)\b|\b(?:views|opinions)(?: and (?:views|opinions))? expressed (?:here|in this|by|are|herein)\b|\bdo(?:es)? not (?:necessarily )?(?:reflect|represent) the (?:official )?(?:views?|opinions?|position|policy|editorial|stance)\b|\bour standards\b[^.]{0,60}\b(?:terms|principles|trust)\b|^our standards\b|^(?:editorial (?:policy|standards|guidelines)|code of (?:ethics|conduct)|corrections policy)\b)/i,
    needs: [
      "this ",
      "edited",
      "views",
      "opinion",
      "reflect",
      "represent",
      "standards",
      "editorial",
      "ethics",
      "corrections",
    ],
    most: 420,
    evenSaid: true,
  },
  {
    name: "follow <us|me> on <site>",
    why: "share or follow line",
    pattern: new RegExp(
      `(?:^(?:please |you can (?:also )?|and |or |to )?(?:follow|like|find|join|add|connect with|stay connected with|keep up with|watch|visit|message|tweet|subscribe to)\\b[^.!?]{0,60}\\b(?:on|via|at|through|in|to)\\b[^.!?]{0,20}\\b(?:${SITES})\\b|\\b(?:follow|like|find|join|message|subscribe to|you can (?:also )?follow) (?:us|me|our|[\\w ]{0,30}@\\w{2,30})\\b[^.!?]{0,40}(?:\\b(?:${SITES})\\b|@)|^(?:follow|like|find|join|watch|subscribe to)\\b[^.!?]{0,40}@\\w{2,30}\\b|^follow (?:us|me|him|her|our|the author|this (?:topic|author))\\b|^stay (?:connected|in touch|tuned|informed|up to date|updated)\\b|^(?:our|the) (?:telegram|youtube|whatsapp) channel\\b[^.]{0,60}$)`,
      "i",
    ),
    needs: [
      "follow",
      "like",
      "find",
      "join",
      "add",
      "connect",
      "keep up",
      "watch",
      "visit",
      "message",
      "tweet",
      "subscribe",
      "contact",
      "stay",
      "channel",
    ],
    most: 260,
  },
  {
    name: "share this <page>",
    why: "share or follow line",
    pattern: new RegExp(
      `^(?:[\\d.,]{1,9}k? )?(?:(?:please )?(?:share|tweet|pin|like|print|save|bookmark|e-?mail|send|forward|copy|recommend|rate|comment on|listen to|download)(?: (?:or|and|&) (?:share|tweet|print|save|comment|like|subscribe|e-?mail))?(?: (?:this|it|the|with|to|via|on|by|link|now|page|article|post|story|your|friends?|a|as|pdf|version|url|us|or|and|${SITES}|e-?mail|print(?:er)?|clipboard|stories|news)){0,7}|(?:shares?|tweets?|likes?|views?|reactions?|(?:${SITES}|e-?mail|print|copy link|rss|pocket|messenger|viber|sms|more)(?:[\\s,|/·•]{1,4}(?:${SITES}|e-?mail|print|copy link|rss|pocket|messenger|viber|sms|more)){1,12}|click to share|share on|print friendly|printer[- ]friendly|copy link|link copied)[^.!?]{0,40})[\\s:!.»]{0,4}$`,
      "i",
    ),
    needs: [],
    most: 140,
  },
  {
    name: "subscribe to our newsletter",
    why: "newsletter or subscription",
    pattern:
      /(?:\b(?:subscribe|sign up|signup|sign in|log ?in|register|join)\b[^.!?]{0,50}\b(?:newsletters?|mailing list|e-?mail (?:list|updates|alerts?)|daily (?:briefing|digest|e-?mail)|weekly (?:briefing|digest|e-?mail)|free (?:account|trial|updates)|our (?:channel|podcast|feed|alerts)|inbox|subscribers?|to continue reading|to read)|\b(?:delivered|straight|right|sent|directly) (?:straight |directly |right )?(?:to|into|in) your (?:inbox|phone|mailbox|e-?mail)\b|\benter your e-?mail(?: address)?\b|^(?:subscribe|sign up|register|log ?in|sign in|newsletter|newsletters|our newsletters?)(?: (?:now|today|here|for free|to our|below|form|us|free|\/ register|or register)){0,3}[\s!.:»>]{0,4}$|\b(?:already a (?:subscriber|member)|not a subscriber|this (?:article|content|story) is (?:for|only for|reserved for|available to) (?:our )?(?:paying |premium )?(?:subscribers|members)|you have (?:\w{1,9} )?free articles?|to continue reading)\b|\bby (?:signing up|subscribing|registering|submitting|clicking)\b[^.]{0,40}\byou (?:agree|accept|consent)|\bunsubscribe (?:at any time|any time|anytime|here)\b|\bnever miss (?:a |an |another |our |the )?(?:story|update|post|news|breaking|article))/i,
    needs: [
      "subscri",
      "sign",
      "log",
      "register",
      "join",
      "inbox",
      "mail",
      "phone",
      "newsletter",
      "articles",
      "miss",
      "reading",
    ],
    most: 360,
    evenSaid: true,
  },
  {
    name: "contact us · terms of use · privacy",
    why: "contact and terms",
    pattern:
      /^(?:(?:contact|about|reach|write to|e-?mail|call|phone)(?: (?:us|the editors?|the newsroom|our (?:team|newsroom|editors?)|the author))?(?: at| via| on| by e-?mail)?\s{0,3}[:|–—-]?\s{0,3}(?:\[?[\w.+-]{1,40}(?:@| ?\[at\] ?)[\w.-]{1,60}\]?|\[email[^\]]{0,20}protected\])?|(?:got|have) (?:a |any )?(?:(?:news )?tips?|questions?|story|comments?|feedback)\b[^.]{0,100}|send (?:us )?(?:your )?(?:tips|feedback|comments|questions|letters)\b[^.]{0,100}|(?:about|contact|careers|jobs|advertise|advertising|imprint|impressum|faq|help|sitemap|site map|privacy|terms|legal|cookies?|accessibility|press|staff|rss|archive|home|donate|subscribe|newsletter)(?: (?:us|policy|notice|of use|of service|& conditions|and conditions|with us|statement|settings|preferences|map|feeds?)){0,3}(?:\s{0,3}[|·•,/–—-]\s{0,3}(?:about|contact|careers|jobs|advertise|advertising|imprint|impressum|faq|help|sitemap|site map|privacy|terms|legal|cookies?|accessibility|press|staff|rss|archive|home|donate|subscribe|newsletter)(?: (?:us|policy|notice|of use|of service|& conditions|and conditions|with us|statement|settings|preferences|map|feeds?)){0,3}){0,12}|(?:our standards, )?(?:terms|terms of (?:use|service)|terms (?:and|&) conditions|privacy(?: policy| notice)?|standard terms)(?:[\s,:;&|·-]{1,4}(?:and |our )?(?:standard )?(?:terms|terms of (?:use|service)|terms (?:and|&) conditions|privacy(?: policy| notice)?|cookie policy|conditions)){0,5})[\s.]{0,3}$/i,
    needs: [],
    most: 220,
    evenSaid: true,
  },
  {
    name: "we use cookies",
    why: "cookie notice",
    pattern:
      /(?:\b(?:we|this (?:web)?site|our (?:web)?site|our partners|and our partners)\b[^.]{0,60}\b(?:uses?|store|place|set)\b[^.]{0,40}\bcookies\b|\b(?:accept|allow|reject|manage|decline|refuse)(?: all| only)?(?: necessary| essential| optional)?(?: your)? cookies?\b|\bcookie (?:policy|settings|preferences|consent|notice|choices)\b|\byour (?:privacy|cookie) (?:choices|settings|preferences)\b|\byour privacy (?:matters|is important)|\bwe (?:value|respect|care about) your privacy\b|\bby (?:continuing|using|browsing|clicking)\b[^.]{0,60}\byou (?:agree|accept|consent)\b|\b(?:please )?(?:enable|turn on|activate) (?:javascript|cookies)\b|\bjavascript (?:is|must be|has been|seems to be) (?:disabled|enabled|required|turned off)\b|\b(?:disable|turn off) your ad ?-?blocker\b)/i,
    needs: ["cookie", "privacy", "javascript", "blocker", "agree", "accept", "consent"],
    most: 420,
    evenSaid: true,
  },
  {
    name: "copyright <year> · all rights reserved",
    why: "copyright line",
    pattern:
      /(?:^(?:copyright|©|\(c\))\s?(?:©|\(c\))?\s?(?:\d{4}|\p{Lu})|\ball rights? reserved\b|^©|\b(?:may|must|can) not be (?:published|reproduced|republished|copied|redistributed|broadcast)\b[^.]{0,80}\b(?:permission|rewritten|redistributed|consent|without)\b|\b(?:licensed|published|released|available) under (?:a |the )?(?:creative commons|cc[- ]by)\b|\b(?:subject to|protected by) copyright\b|\brepublish(?:ed|ing)? (?:our|this) (?:articles?|stor(?:y|ies)|content) (?:for free|online)|\bpowered by (?:wordpress|blogger|drupal|ghost|squarespace|wix)\b|\b(?:website|site|theme|design(?:ed)?|web design) by [\p{L}\d .&-]{2,40}$)/iu,
    needs: [
      "copyright",
      "©",
      "(c)",
      "rights",
      "may not",
      "must not",
      "can not",
      "under",
      "republish",
      "powered",
      "by ",
    ],
    most: 420,
    evenSaid: true,
  },
  {
    name: "tags: <words>",
    why: "tags",
    pattern:
      /^(?:tags?|tagged(?: (?:as|with|in|under))?|topics?|keywords?|categor(?:y|ies)|filed under|filed in|posted in|posted under|more (?:on|about)|labels?|in this (?:story|article)|related (?:topics|tags|terms))\s{0,2}[:»|#–—]\s{0,2}[^.!?]{1,300}$|^(?:#[\p{L}\d_]{2,40}[\s,]{0,3}){2,30}$/iu,
    needs: [],
    most: 320,
    evenSaid: true,
  },
  {
    name: "read also: <title>",
    why: "links to other reports",
    pattern:
      /^(?:[»›>→•*\s]{0,4})(?:read|see|watch|listen|check out|don['’]t miss)(?: (?:also|more|next|the full (?:story|report|interview)|our (?:full )?(?:coverage|report|explainer|special)))?\s{0,2}[:»|>→–—][^\n]{0,250}$|^(?:also (?:read|see|on)|more (?:on this|from|stories|news|in)|related(?: (?:stor(?:y|ies)|articles?|posts?|news|content|links?|reading|coverage|reports?))?|recommended(?: (?:for you|reading|stories))?|you (?:may|might) also (?:like|be interested in|enjoy)|most (?:read|popular|viewed|shared|commented)|trending(?: (?:now|stories))?|editor['’]?s['’]? picks?|latest (?:news|stories|posts|articles|headlines)|top stories|popular (?:posts|stories|articles|now)|what to read next|up next|further reading|in case you missed it|see also|don['’]t miss|sponsored(?: content| links)?|promoted(?: content| stories)?|from around the web|around the web|advertisement|advertisements|advert|story continues below(?: advertisement)?|article continues (?:below|after)[^.]{0,40}|image \d{1,3} of \d{1,3}|\d{1,3} of \d{1,3}|slideshow|photo gallery|play video|watch (?:video|live|now))(?: [\p{L}\d'’ -]{1,40})?[\s:.»>]{0,4}$/iu,
    needs: [],
    most: 280,
    evenSaid: true,
  },
  {
    name: "<n> comments · leave a reply",
    why: "readers' comments",
    pattern:
      /^(?:(?:\(?\d{1,6}\)? |no |view |show |hide |see |all |post |add |write |read )?(?:a |the |your )?(?:comments?|replies|responses)(?: \(?\d{1,6}\)?| (?:are )?(?:closed|off|disabled)(?: (?:for|on) [^.]{1,80})?| on this (?:story|article|entry))?|leave (?:a|your) (?:reply|comment|response)(?: (?:below|here|cancel reply))?|cancel reply|join the (?:conversation|discussion|debate)|(?:log ?in|sign in|register|you must be logged in) to (?:comment|reply|post a comment|leave a comment)|your e-?mail address will not be published|required fields are marked|have your say|tell us what you think|what do you think\?? (?:share|tell|leave|let)[^.]{0,80}|be the first to comment|save my name[^.]{0,100}|comment (?:policy|guidelines|moderation)[^.]{0,60}|notify me of (?:new|follow-up)[^.]{0,60})[\s:.!*…]{0,5}$/i,
    needs: [],
    most: 160,
    evenSaid: true,
  },
  {
    name: "photo: <words> · photo by <somebody>",
    why: "picture credit",
    pattern:
      /^\(?\[?(?:(?:file |stock |cover |featured |lead |header )?(?:photo|photograph|picture|image|illustration|graphic|map|video|caption)s?(?: (?:credit|credits|courtesy|by|source|via|from|illustration|caption|supplied|provided)(?: (?:by|of|to))?)?\s{0,2}[:/|©–—]|(?:photo|photograph|picture|image|illustration|graphic) (?:credit|courtesy|by|via)\b|file photo\b|credits?\s{0,2}[:/|])/i,
    needs: [],
    most: 400,
    evenSaid: true,
  },
  {
    name: "<caption>, credit <Somebody> · <caption> (AFP)",
    why: "picture credit",
    pattern:
      /^[^\n]{20,360}?(?:[,.;(|/–—-]\s{0,2}(?:(?:[Pp]hoto|[Ii]mage|[Pp]icture)s?:? )?(?:[Cc]redits?|[Cc]ourtesy(?: of)?|[Pp]hoto(?:graph)? by|[Pp]hotos?:|[Ii]mage:) ?:? ?(?:to )?(?:the )?\p{Lu}[^!?]{1,60}$|(?:[([|–—/,]|\. )\s{0,2}(?:[\p{L} .'-]{0,50}[/|,] ?)?(?:AFP|Getty(?: Images)?|Reuters|REUTERS|AP(?: Photo)?|EPA|Anadolu(?: Agency)?|Xinhua|Shutterstock|Associated Press|SANA|[Hh]andout|[Ff]ile [Pp]hoto|Wikimedia(?: Commons)?|Creative Commons|Flickr|DoD)(?: ?[/|,-] ?[\p{L} .'-]{1,50})?\s{0,2}[)\]]?$)/u,
    needs: [
      "credit",
      "courtesy",
      "photo",
      "image",
      "afp",
      "getty",
      "reuters",
      "ap",
      "epa",
      "anadolu",
      "xinhua",
      "shutterstock",
      "sana",
      "handout",
      "wikimedia",
      "creative",
      "flickr",
      "dod",
      "associated",
    ],
    most: 400,
    evenSaid: true,
  },
  {
    name: "<person> is a journalist who covers …",
    why: "about the author",
    pattern:
      /(?:^(?:[Aa]bout the [Aa]uthors?|[Aa]uthor [Bb]io(?:graphy)?|[Aa]bout (?:me|us|the writer|our contributors?)|[Tt]he [Aa]uthors?)\s{0,2}[:.]?$|^\p{Lu}[\p{L}.'’ -]{2,60} is (?:an? |the )(?:[\p{L}'’-]{1,25} ){0,6}(?:journalist|reporter|correspondent|columnist|blogger|freelancer|freelance writer|staff writer|contributor|contributing (?:editor|writer)|editor(?:-in-chief)?|senior (?:fellow|editor|writer|analyst)|research(?:er| fellow)|fellow|political scientist|author)\b[^\n]{0,80}\b(?:at|for|of|with|based|cover(?:s|ing)|who writes|specialis|specializ|whose|focus)|^\p{Lu}[\p{L}.'’ -]{2,60} (?:covers|writes|reports|tweets|blogs) (?:on|about|for|from|at)?[^\n]{0,300}(?:@\w|\b[Tt]witter\b|\bpublications\b|\bcolumn\b|\bmagazine\b|\bnewspapers\b)|\b(?:can|may) be (?:reached|contacted|followed|e-?mailed) (?:at|on|via|by)\b)/u,
    needs: [
      "author",
      "about me",
      "about us",
      "contributor",
      " is a",
      " is the",
      "covers",
      "writes",
      "reports",
      "tweets",
      "blogs",
      "reached",
      "contacted",
      "followed",
      "mailed",
      "writer",
    ],
    most: 700,
    atEnd: true,
  },
];

/** A heading that opens a stretch of furniture, and how far it reaches. */
export interface SectionRule {
  readonly name: string;
  readonly why: string;
  readonly pattern: RegExp;
  /**
   * `next`: the block after the heading; `list`: the lines after it that are no sentences; `end`: all
   * that follows.
   */
  readonly reach: "next" | "list" | "end";
}

/** Rules for headings; only counted behind the first third of a text. */
export const SECTION_RULES: readonly SectionRule[] = [
  {
    name: "about the author",
    why: "about the author",
    pattern:
      /^(?:about the (?:authors?|writer|reporter)|author bio(?:graphy)?|about our contributors?)\s{0,2}:?$/i,
    reach: "next",
  },
  {
    name: "related articles",
    why: "links to other reports",
    pattern:
      /^(?:related(?: (?:stor(?:y|ies)|articles?|posts?|news|content|links?|reading|coverage|reports?|topics))?|recommended(?: (?:for you|reading|stories))?|you (?:may|might) also (?:like|be interested in|enjoy)|most (?:read|popular|viewed|shared)|more (?:from|stories|news|in|on) ?[\p{L} ]{0,30}|trending(?: (?:now|stories))?|editor['’]?s['’]? picks?|latest (?:news|stories|posts|articles|headlines)|top stories|popular (?:posts|stories|articles|now)|what to read next|read (?:also|next|more)|see also|further reading)\s{0,2}[:»]?$/iu,
    reach: "list",
  },
  {
    name: "comments",
    why: "readers' comments",
    pattern:
      /^(?:\(?\d{0,6}\)?\s{0,2}(?:readers?['’]? )?comments?(?: \(?\d{1,6}\)?)?|leave a (?:reply|comment)|join the (?:conversation|discussion)|\d{1,6} (?:replies|responses|thoughts)(?: (?:to|on) [^\n]{1,120})?)\s{0,2}:?$/i,
    reach: "end",
  },
];

/** Lines that look like furniture and are evidence: they date a text, name who wrote it, or mend it. */
export const NEVER_FURNITURE: RegExp =
  /^(?:[–—→>*\s-]{0,5})(?:originally|first|also) (?:published|appeared|posted|printed)\b|^this (?:article|report|story|piece|text) (?:was |has been )?(?:originally|first) (?:published|appeared)\b|^(?:editor['’]?s['’]? note|correction|clarification|update|updated|published|posted|last (?:updated|modified))\b(?! (?:in|under)\b)|\btranslated (?:from|by)\b/i;
