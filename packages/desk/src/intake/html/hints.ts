/** What an element's name, classes, id and role say about its content. Bits of a set. */
export const BODY = 0x1;
export const ARTICLE = 0x2;
export const NAV = 0x4;
export const FOOTER = 0x8;
export const HEADER = 0x10;
export const ASIDE = 0x20;
export const COMMENT = 0x40;
export const RELATED = 0x80;
export const SHARE = 0x100;
export const COOKIE = 0x200;
export const NEWSLETTER = 0x400;
export const CAPTION = 0x800;
export const ADVERT = 0x1000;
export const META = 0x2000;
export const FORM = 0x4000;
export const AUTHOR = 0x8000;
export const DRAWING = 0x10000;

/** Why a block with the bit is furniture, in an analyst's words; most telling first. */
export const FURNITURE_WHY: readonly (readonly [bit: number, why: string])[] = [
  [COOKIE, "cookie notice"],
  [COMMENT, "readers' comments"],
  [RELATED, "links to other reports"],
  [NEWSLETTER, "newsletter or subscription"],
  [SHARE, "share or follow buttons"],
  [CAPTION, "caption"],
  [ADVERT, "advertisement"],
  [AUTHOR, "about the author"],
  [NAV, "navigation"],
  [FORM, "form"],
  [FOOTER, "page footer"],
  [ASIDE, "side column"],
  [HEADER, "page header"],
  [META, "byline, date or tags"],
  [DRAWING, "drawing"],
];

const BY_TAG: Readonly<Record<string, number>> = {
  article: ARTICLE,
  main: ARTICLE,
  nav: NAV,
  menu: NAV,
  footer: FOOTER,
  header: HEADER,
  aside: ASIDE,
  figcaption: CAPTION,
  caption: CAPTION,
  form: FORM,
  button: FORM,
  select: FORM,
  label: FORM,
  option: FORM,
  fieldset: FORM,
  legend: FORM,
  dialog: COOKIE,
  address: META,
  svg: DRAWING,
};

/** Words in class, id, role or itemprop, each between non-letters, and what they hint at. */
const BY_WORD: readonly (readonly [RegExp, number])[] = [
  [
    /article-?_*(?:body|content|text|copy)|story-?_*(?:body|content|text|copy)|(?:entry|post|body)-?_*(?:content|text|copy|body)|articletext|content-?_*body|wysiwyg|field-name-body|mw-parser-output|rich-?text/,
    BODY,
  ],
  [/(?:^|[\s_-])(?:article|story|post|main|content|hentry|entry)(?:$|[\s_-])/, ARTICLE],
  [
    /(?:^|[\s_-])(?:nav|navbar|navigation|menu|submenu|breadcrumbs?|pagination|pager|skip|toc|masthead|topbar|hamburger)(?:$|[\s_-])/,
    NAV,
  ],
  [
    /(?:^|[\s_-])(?:footer|foot|colophon|copyright|contentinfo|legal|disclaimer)(?:$|[\s_-])/,
    FOOTER,
  ],
  [/(?:^|[\s_-])(?:banner|site-?header|global-?header)(?:$|[\s_-])/, HEADER],
  [
    /(?:^|[\s_-])(?:aside|sidebar|side-?bar|rail|right-?col|complementary|widgets?|infobox|factbox)(?:$|[\s_-])/,
    ASIDE,
  ],
  [
    /(?:^|[\s_-])(?:comments?|commentlist|disqus|respond|replies|livefyre|fb-comments|discussion)(?:$|[\s_-])/,
    COMMENT,
  ],
  [
    /(?:^|[\s_-])(?:related|recommended|recommendations?|recirc|recirculation|more-(?:stories|news|from|on|like|in)|most-?(?:read|popular|viewed)|read-?(?:next|more|also)|see-?also|popular|trending|outbrain|taboola|teasers?|latest|up-?next|next-up|also-like|nextprev|post-navigation|suggested|readmore|promo|promos|pullquote|pull-quote|zergnet|jp-relatedposts|yarpp|onward|dont-miss|inline-?links?)(?:$|[\s_-])|^related|relatedcontent/,
    RELATED,
  ],
  [
    /(?:^|[\s_-])(?:share|sharing|shares|social|socials|follow|follow-us|sharedaddy|addthis|addtoany|sharebar|share-?buttons?|social-?(?:media|links|icons|bar|share|tools)|tweet-?button|toolbar|tools)(?:$|[\s_-])/,
    SHARE,
  ],
  [
    /(?:^|[\s_-])(?:cookies?|consent|gdpr|ccpa|onetrust|cmp|cookie-?(?:banner|notice|bar)|modal|popup|overlay|lightbox)(?:$|[\s_-])/,
    COOKIE,
  ],
  [
    /(?:^|[\s_-])(?:newsletters?|subscribe|subscription|subscriptions|signup|sign-up|mailing|mailchimp|paywall|donate|donation|donations|membership|login|register|cta)(?:$|[\s_-])/,
    NEWSLETTER,
  ],
  [
    /(?:^|[\s_-])(?:caption|captions|figcaption|wp-caption(?:-text)?|image-?(?:credit|caption)|photo-?(?:credit|caption)|media-?(?:caption|credit)|credit|credits|gallery|slideshow|carousel|slide|slider|video-?(?:player|title|meta|description|info|wrapper))(?:$|[\s_-])/,
    CAPTION,
  ],
  [
    /(?:^|[\s_-])(?:ads?|advert|adverts|advertisement|advertising|sponsor|sponsored|sponsors|dfp|adsbygoogle|ad-?(?:slot|unit|container|wrapper|block|text|label)|commercial|affiliate)(?:$|[\s_-])/,
    ADVERT,
  ],
  [
    /(?:^|[\s_-])(?:byline|by-line|dateline|timestamp|publish-?date|pub-?date|date|datetime|posted-on|entry-?(?:meta|footer|date)|post-?(?:meta|footer|date|info)|article-?(?:meta|info|date|tags)|story-?meta|tags?|tag-?(?:list|links|cloud)|topics|keywords|categories|category|cat-links|meta|metadata|reading-time|kicker|eyebrow|print-only|printfriendly)(?:$|[\s_-])/,
    META,
  ],
  [
    /(?:^|[\s_-])(?:author-?(?:bio|box|info|card|description|details|profile|block|about)|about-?(?:the-?)?authors?|bio|biography|contributors?|author|authors)(?:$|[\s_-])/,
    AUTHOR,
  ],
];

/** A whole class that marks a report; its other classes then name its rubrics ("category-war"). */
const WHOLE_ARTICLE = /(?:^|\s)(?:post|hentry|article|entry|story|type-post)(?:$|\s)/;

const ROLES: Readonly<Record<string, number>> = {
  main: ARTICLE,
  article: ARTICLE,
  navigation: NAV,
  menu: NAV,
  menubar: NAV,
  banner: HEADER,
  contentinfo: FOOTER,
  complementary: ASIDE,
  search: FORM,
  dialog: COOKIE,
  alertdialog: COOKIE,
};

/** Bits for an element. Results by words are kept, for a page says the same classes again and again. */
export class HintBook {
  private readonly known = new Map<string, number>();

  of(tag: string, words: string, role: string): number {
    return (BY_TAG[tag] ?? 0) | (ROLES[role] ?? 0) | this.ofWords(words);
  }

  private ofWords(words: string): number {
    if (words === "") return 0;
    const known = this.known.get(words);
    if (known !== undefined) return known;
    const plain = words
      .slice(0, 300)
      .replace(/([a-z])([A-Z])/g, "$1-$2")
      .toLowerCase();
    let bits = 0;
    for (const [pattern, bit] of BY_WORD) if (pattern.test(plain)) bits |= bit;
    if (WHOLE_ARTICLE.test(plain)) bits &= ~(META | NEWSLETTER | CAPTION);
    if (this.known.size < 20_000) this.known.set(words, bits);
    return bits;
  }
}
