/** What a file is by its content. */
export type FileKind =
  | "text"
  | "markdown"
  | "html"
  | "empty"
  | "unknown"
  | "pdf"
  | "zip"
  | "docx"
  | "ole"
  | "image"
  | "media"
  | "gzip"
  | "rtf"
  | "mail"
  | "feed"
  | "warc"
  | "database"
  | "program"
  | "utf-32";

/** Kinds that are read. */
export const READ_KINDS: ReadonlySet<FileKind> = new Set(["text", "markdown", "html"]);

/** How a kind is told by its first bytes, in an analyst's words, and what to do with such a file. */
export interface Signature {
  readonly kind: FileKind;
  readonly name: string;
  /** Latin-1 characters of the bytes at `at`. */
  readonly bytes: string;
  readonly at: number;
  readonly next: string;
}

const IMAGE = "Add the text that the picture shows as a .txt file, and say where it comes from.";
const MEDIA = "Add a transcript as a .txt file.";
const UNPACK = "Unpack it and add the files that are in it.";
const EXPORT = "Save it as text (.txt) or as a web page (.html) and add that.";

/** First bytes of kinds that are not read, most telling first. */
export const SIGNATURES: readonly Signature[] = [
  {
    kind: "utf-32",
    name: "text in UTF-32",
    bytes: "\xff\xfe\0\0",
    at: 0,
    next: "Save it as UTF-8 and add that.",
  },
  {
    kind: "utf-32",
    name: "text in UTF-32",
    bytes: "\0\0\xfe\xff",
    at: 0,
    next: "Save it as UTF-8 and add that.",
  },
  {
    kind: "pdf",
    name: "a PDF",
    bytes: "%PDF-",
    at: 0,
    next: "Copy its text into a .txt file and add that.",
  },
  { kind: "zip", name: "a ZIP archive", bytes: "PK\x03\x04", at: 0, next: UNPACK },
  { kind: "zip", name: "an empty ZIP archive", bytes: "PK\x05\x06", at: 0, next: UNPACK },
  { kind: "zip", name: "a 7z archive", bytes: "7z\xbc\xaf\x27\x1c", at: 0, next: UNPACK },
  { kind: "zip", name: "a RAR archive", bytes: "Rar!\x1a\x07", at: 0, next: UNPACK },
  { kind: "zip", name: "an XZ archive", bytes: "\xfd7zXZ\0", at: 0, next: UNPACK },
  { kind: "zip", name: "a Zstandard archive", bytes: "\x28\xb5\x2f\xfd", at: 0, next: UNPACK },
  { kind: "zip", name: "a bzip2 archive", bytes: "BZh", at: 0, next: UNPACK },
  { kind: "zip", name: "a tar archive", bytes: "ustar", at: 257, next: UNPACK },
  { kind: "gzip", name: "a gzip archive", bytes: "\x1f\x8b\x08", at: 0, next: UNPACK },
  {
    kind: "ole",
    name: "an old Office file",
    bytes: "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    at: 0,
    next: EXPORT,
  },
  { kind: "rtf", name: "an RTF file", bytes: "{\\rtf", at: 0, next: EXPORT },
  { kind: "image", name: "a PNG picture", bytes: "\x89PNG\r\n\x1a\n", at: 0, next: IMAGE },
  { kind: "image", name: "a JPEG picture", bytes: "\xff\xd8\xff", at: 0, next: IMAGE },
  { kind: "image", name: "a GIF picture", bytes: "GIF8", at: 0, next: IMAGE },
  { kind: "image", name: "a WebP picture", bytes: "WEBP", at: 8, next: IMAGE },
  { kind: "image", name: "a TIFF picture", bytes: "II*\0", at: 0, next: IMAGE },
  { kind: "image", name: "a TIFF picture", bytes: "MM\0*", at: 0, next: IMAGE },
  { kind: "media", name: "a video or sound file", bytes: "ftyp", at: 4, next: MEDIA },
  { kind: "media", name: "a sound file", bytes: "ID3", at: 0, next: MEDIA },
  { kind: "media", name: "a sound file", bytes: "OggS", at: 0, next: MEDIA },
  { kind: "media", name: "a video file", bytes: "\x1a\x45\xdf\xa3", at: 0, next: MEDIA },
  {
    kind: "warc",
    name: "a web archive (WARC)",
    bytes: "WARC/",
    at: 0,
    next: "Export the page from it as .html and add that.",
  },
  { kind: "database", name: "an SQLite database", bytes: "SQLite format 3\0", at: 0, next: EXPORT },
  { kind: "program", name: "a program", bytes: "\x7fELF", at: 0, next: "Do not open it." },
  { kind: "program", name: "a program", bytes: "MZ\x90\0", at: 0, next: "Do not open it." },
];

/** The signature that the bytes begin with; null where none does. */
export function findSignature(bytes: Uint8Array): Signature | null {
  const head = latin1(bytes.subarray(0, 512));
  const found = SIGNATURES.find((row) => head.startsWith(row.bytes, row.at));
  if (found === undefined) return null;
  return found.bytes === "PK\x03\x04" && isOffice(bytes)
    ? { ...found, kind: "docx", name: "an Office document (.docx, .xlsx, .odt …)", next: EXPORT }
    : found;
}

function isOffice(bytes: Uint8Array): boolean {
  const head = latin1(bytes.subarray(0, 4096));
  return /\[Content_Types\]\.xml|word\/|xl\/|ppt\/|mimetypeapplication\//.test(head);
}

/** Each byte as one character. */
export function latin1(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 4096) {
    text += String.fromCharCode(...bytes.subarray(at, at + 4096));
  }
  return text;
}

const HTML_START =
  /^<(?:!doctype\s+html|html|head|body|title|meta|script|style|link|div|p|article|main|section|table|h[1-6]|span|a|b|i|ul|ol|br|svg|template|form|header|nav|center|font|img|noscript|math|textarea|xmp|plaintext|iframe|pre|blockquote)[\s/>]/i;
const HTML_TAG =
  /<\/?(?:html|head|body|div|p|br|a|h[1-6]|li|ul|table|tr|td|span|article|meta)(?:\s[^<>]{0,300})?>/gi;
const FEED_START = /^<(?:rss|feed|rdf:RDF)[\s>]/i;
const MAIL_START = /^(?:[A-Za-z][A-Za-z-]{1,60}:[^\n]{0,2000}\n(?:[ \t][^\n]{0,2000}\n){0,50}){3}/;
const MAIL_FIELD =
  /^(?:mime-version|message-id|received|return-path|delivered-to|x-mozilla-status):/im;
const MARKDOWN_NAME = /\.(?:md|markdown|mdown|mkd)$/i;
const HTML_NAME = /\.x?html?$/i;

/** What kind of writing decoded text is; its name decides only between text and Markdown. */
export function findTextKind(text: string, file: string | null): FileKind {
  const head = text.slice(0, 65_536);
  const start = afterProlog(head);
  const known = START_KINDS.find(([pattern]) => pattern.test(start));
  if (known !== undefined) return known[1];
  if (MAIL_START.test(head) && MAIL_FIELD.test(head.slice(0, 8192))) return "mail";
  const name = file ?? "";
  if (HTML_NAME.test(name) || isMarkup(head)) return "html";
  return MARKDOWN_NAME.test(name) ? "markdown" : "text";
}

const START_KINDS: readonly (readonly [RegExp, FileKind])[] = [
  [FEED_START, "feed"],
  [HTML_START, "html"],
];

function isMarkup(head: string): boolean {
  return (head.match(HTML_TAG)?.length ?? 0) >= Math.max(6, head.length / 400);
}

/** The text from its first element on: without white space, comments and XML declaration. */
function afterProlog(head: string): string {
  let rest = head.replace(/^[\s\ufeff]+/, "");
  for (let close = prologEnd(rest); close !== null; close = prologEnd(rest)) {
    const end = rest.indexOf(close);
    if (end < 0) return "<html>";
    rest = rest.slice(end + close.length).trimStart();
  }
  return rest.slice(0, 400);
}

/** What closes the comment or declaration that a text begins with; null where it begins with neither. */
function prologEnd(text: string): string | null {
  if (text.startsWith("<!--")) return "-->";
  return text.startsWith("<?xml") ? "?>" : null;
}

const NAMED_KIND: readonly (readonly [RegExp, string, readonly FileKind[]])[] = [
  [/\.x?html?$/i, "a web page", ["html"]],
  [/\.(?:md|markdown|mdown|mkd|txt|text)$/i, "text", ["text", "markdown"]],
  [/\.pdf$/i, "a PDF", ["pdf"]],
  [/\.(?:docx|xlsx|odt|pptx)$/i, "an Office document", ["docx"]],
  [/\.(?:doc|xls|ppt)$/i, "an old Office file", ["ole"]],
  [/\.(?:zip|7z|rar|tar)$/i, "an archive", ["zip"]],
  [/\.(?:png|jpe?g|gif|webp|tiff?)$/i, "a picture", ["image"]],
  [/\.(?:csv|tsv|json)$/i, "a table", ["text"]],
];

/** What the file's name promises where the content is something else; null where they agree. */
export function findBrokenPromise(file: string | null, kind: FileKind): string | null {
  if (file === null) return null;
  const row = NAMED_KIND.find(([name]) => name.test(file));
  return row === undefined || row[2].includes(kind) ? null : row[1];
}
