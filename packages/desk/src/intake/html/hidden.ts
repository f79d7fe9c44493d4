/** Elements whose content a browser shows nobody, or that is no prose. */
export const NEVER_SHOWN: ReadonlySet<string> = new Set(
  (
    "script style noscript template iframe noembed noframes textarea object audio video canvas " +
    "datalist metadata defs desc applet map"
  ).split(" "),
);

const HIDING_STYLE =
  /display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}(?:hidden|collapse)|(?:^|[;\s])opacity\s{0,9}:\s{0,9}0(?:\.0{1,9})?\s{0,9}(?:;|$|!)|font-size\s{0,9}:\s{0,9}0(?:\.0{1,9})?(?:px|pt|em|rem|%)?\s{0,9}(?:;|$|!)|(?:left|top|right|text-indent|margin-left)\s{0,9}:\s{0,9}-\d{3,9}|clip\s{0,9}:\s{0,9}rect\(\s{0,9}0/i;
const COLOUR = /(?:^|[;\s])color\s{0,9}:\s{0,9}([^;!]{1,60})/i;
const BACKGROUND = /background(?:-color)?\s{0,9}:\s{0,9}([^;!]{1,60})/i;
const FLAT = /(?:^|[;\s])(?:max-)?(?:height|width)\s{0,9}:\s{0,9}0(?:px)?\s{0,9}(?:;|$|!)/i;
const CLIPPED = /overflow(?:-[xy])?\s{0,9}:\s{0,9}hidden/i;
const HIDING_CLASS =
  /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-text|screen-reader-only|element-invisible|show-for-sr|a11y-hidden|u-hidden-visually)(?:$|\s)/i;

/** Whether an inline style hides its element: not displayed, no size, off the page, white on white. */
export function isHidingStyle(style: string): boolean {
  const head = style.slice(0, 1000);
  if (HIDING_STYLE.test(head)) return true;
  if (FLAT.test(head) && CLIPPED.test(head)) return true;
  const colour = COLOUR.exec(head)?.[1];
  if (colour === undefined) return false;
  const ground = BACKGROUND.exec(head)?.[1] ?? "white";
  return plainColour(colour) === plainColour(ground) || /transparent/i.test(colour);
}

const WHITES: ReadonlySet<string> = new Set([
  "#fff",
  "#ffffff",
  "rgb(255,255,255)",
  "rgba(255,255,255,1)",
  "hsl(0,0%,100%)",
  "#ffff",
  "#ffffffff",
]);

function plainColour(colour: string): string {
  const bare = colour.toLowerCase().replace(/\s+/g, "");
  return WHITES.has(bare) ? "white" : bare;
}

/** Whether a class is one of those by which pages speak to screen readers only. */
export function isHidingClass(words: string): boolean {
  return words !== "" && HIDING_CLASS.test(words.slice(0, 500));
}
