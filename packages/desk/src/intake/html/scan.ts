import { type Token, type TokenHandler, Tokenizer, TokenizerMode } from "parse5";
import type { Limits } from "../limits.ts";
import { BlockStream, type HtmlBlock, type RunColumns } from "./block-stream.ts";
import { ElementList, type OpenElement, OpenStack } from "./elements.ts";
import { isHidingClass, isHidingStyle, NEVER_SHOWN } from "./hidden.ts";
import { HintBook } from "./hints.ts";
import { emptyFacts, noteLinked, noteTag, type PageFacts } from "./page-facts.ts";
import { ReferenceBook } from "./references.ts";
import { INLINE, TEXT_MODE, VOID } from "./tags.ts";

/** A page passed over once: its blocks in order, its elements, what it says about itself. */
export interface PageScan {
  readonly blocks: readonly HtmlBlock[];
  readonly runs: RunColumns;
  readonly elements: ElementList;
  readonly facts: PageFacts;
  /** Limit that cut the nesting; null = none. */
  readonly capped: "depth" | "elements" | null;
  /** Elements with more attributes than the limit. */
  readonly crowded: number;
  /** Characters of `data:` addresses that were left undecoded. */
  readonly embedded: number;
  /** Last stretch of source that one unclosed tag, comment or text element ran away with. */
  readonly swallowed: number;
}

/** Pass over a page with the standard's tokenizer and a stack of our own; no tree is ever built. */
export function scanPage(source: string, limits: Limits): PageScan {
  const scanner = new Scanner(source, limits);
  scanner.run();
  return scanner.result();
}

const MODES = {
  rcdata: TokenizerMode.RCDATA,
  rawtext: TokenizerMode.RAWTEXT,
  script: TokenizerMode.SCRIPT_DATA,
  plaintext: TokenizerMode.PLAINTEXT,
};

const HEADINGS: Readonly<Record<string, number>> = { h1: 1, h2: 2, h3: 3, h4: 4, h5: 5, h6: 6 };

class Scanner implements TokenHandler {
  private readonly source: string;
  private readonly limits: Limits;
  private readonly tokenizer: Tokenizer;
  private readonly stack: OpenStack;
  private readonly elements = new ElementList();
  private readonly stream = new BlockStream();
  private readonly facts = emptyFacts();
  private readonly references = new ReferenceBook();
  private readonly hintBook = new HintBook();
  /** Where the next token starts in the source. */
  private cursor = 0;
  /** Depth of the stack when the block began. */
  private blockDepth = 0;
  private blockHidden = false;
  private title: string | null = null;
  private crowded = 0;
  private embedded = 0;
  private swallowed = 0;
  private readonly inert: { tag: string; from: number }[] = [];
  private attributes: readonly Token.Attribute[] = [];

  constructor(source: string, limits: Limits) {
    this.source = source;
    this.limits = limits;
    this.stack = new OpenStack(limits);
    this.tokenizer = new Tokenizer({ sourceCodeLocationInfo: false }, this);
  }

  run(): void {
    this.tokenizer.write(this.source, true);
  }

  result(): PageScan {
    const { stream, elements, facts, crowded, embedded, swallowed } = this;
    const blocks = this.unhide(stream.blocks);
    const { capped } = this.stack;
    return { blocks, runs: stream.runs, elements, facts, capped, crowded, embedded, swallowed };
  }

  // Kept as null: looking for parse errors doubles the cost of a pass.
  onParseError = null;

  onDoctype(): void {
    this.cursor = this.tokenEnd();
  }

  onComment(): void {
    const end = this.tokenEnd();
    const tail = this.source.slice(Math.max(0, end - 3), end);
    if (end >= this.source.length && !tail.endsWith(">")) this.swallowed = end - this.cursor;
    this.cursor = end;
  }

  onNullCharacter(token: Token.CharacterToken): void {
    this.cursor += token.chars.length;
  }

  onWhitespaceCharacter(token: Token.CharacterToken): void {
    const at = this.cursor;
    const end = this.references.align(this.source, at, token.chars, this.isRaw, () => {});
    this.cursor = end < 0 ? at : end;
    if (this.title !== null) this.title += token.chars;
    else if (this.stack.isOpen("pre") && token.chars.includes("\n")) this.addLineEnds(token, at);
    else this.stream.addSpace(at);
  }

  private addLineEnds(token: Token.CharacterToken, at: number): void {
    if (this.stream.isEmpty) return;
    if (/\n[ \t]*\n/.test(token.chars)) this.closeBlock();
    else this.stream.addWords("\n", at, token.chars.length, false);
  }

  onCharacter(token: Token.CharacterToken): void {
    if (this.title !== null) {
      this.title += token.chars;
      this.cursor = this.skipTo(token.chars, () => {});
      return;
    }
    this.placeBlock();
    const linked = this.stack.isOpen("a");
    this.cursor = this.skipTo(token.chars, (words, at, length) =>
      this.stream.addWords(words, at, length, linked),
    );
  }

  private skipTo(
    chars: string,
    piece: (words: string, at: number, length: number) => void,
  ): number {
    const end = this.references.align(this.source, this.cursor, chars, this.isRaw, piece);
    return end < 0 ? this.cursor : end;
  }

  /** Text that goes on belongs to the element that holds all of the block; hidden text stands apart. */
  private placeBlock(): void {
    const hidden = this.stack.hidden > 0;
    if (!this.stream.isEmpty && hidden !== this.blockHidden) this.closeBlock();
    if (this.stream.isEmpty) {
      this.blockDepth = this.stack.open.length;
      this.blockHidden = hidden;
    } else this.blockDepth = Math.min(this.blockDepth, this.stack.lowest);
    this.stack.lowest = this.stack.open.length;
  }

  private closeBlock(): void {
    if (this.stream.isEmpty) return;
    const { open } = this.stack;
    const holder = open[Math.min(this.blockDepth, open.length) - 1];
    const block = this.blockElement(Math.min(this.blockDepth, open.length) - 1);
    const heading = HEADINGS[block] ?? 0;
    const element = holder?.id ?? 0;
    this.stream.close({ element, hidden: this.blockHidden, heading, tag: block });
  }

  private blockElement(from: number): string {
    for (let at = from; at >= 0; at--) {
      const tag = this.stack.open[at]?.tag ?? "";
      if (!INLINE.has(tag)) return tag;
    }
    return "#page";
  }

  onStartTag(token: Token.TagToken): void {
    const from = this.cursor;
    this.cursor = this.tokenEnd();
    const tag = token.tagName;
    this.attributes = token.attrs;
    if (tag === "br") {
      if (this.stream.addBreak(from, this.cursor - from)) this.closeBlock();
      return;
    }
    if (!INLINE.has(tag)) this.closeBlock();
    this.noteAttributes(tag);
    this.stack.makeWay(tag);
    this.setMode(tag);
    if (!VOID.has(tag) && !(token.selfClosing && this.isForeign(tag))) this.open(tag);
    if (tag === "script" || tag === "style") this.skipRaw(tag);
    if (tag === "title" && !this.isForeign(tag) && this.facts.title === null) this.title = "";
    this.setForeign();
  }

  onEndTag(token: Token.TagToken): void {
    this.cursor = this.tokenEnd();
    const tag = token.tagName;
    if (tag === "title" && this.title !== null) this.endTitle();
    if (!INLINE.has(tag)) this.closeBlock();
    this.stack.close(tag);
    while (this.inert.length > 0 && !this.stack.isOpen(this.inert[0]?.tag ?? "")) this.inert.pop();
    this.setForeign();
  }

  onEof(): void {
    if (this.title !== null) this.endTitle();
    this.closeBlock();
    const rest = this.source.length - this.cursor;
    const raw = this.stack.top?.tag ?? "";
    if (rest > 0) this.swallowed = Math.max(this.swallowed, rest);
    if (raw in TEXT_MODE && raw !== "plaintext") this.swallowed = this.source.length - this.rawFrom;
  }

  /** Whether the tokenizer is where `&amp;` is five letters. */
  private get isRaw(): boolean {
    const mode = TEXT_MODE[this.stack.top?.tag ?? ""];
    return mode !== undefined && mode !== "rcdata" && this.stack.foreign === 0;
  }

  private endTitle(): void {
    this.facts.title =
      (this.title ?? "")
        .replace(/[ \t\n\f\r]+/g, " ")
        .trim()
        .slice(0, 2000) || null;
    this.title = null;
  }

  private rawFrom = 0;

  private open(tag: string): void {
    // Raw text never nests, and its end must be known: it is kept whatever the depth.
    if (!(tag in TEXT_MODE) && !this.stack.hasRoom(this.elements.count)) return;
    const above = this.stack.top;
    const foreign = tag === "svg" || tag === "math";
    const hints = this.hintsOf(tag);
    const id = this.elements.add(above?.id ?? 0, tag, hints);
    const inside = this.stack.foreign > 0 && (tag === "title" || tag === "desc");
    const hidden = inside || NEVER_SHOWN.has(tag) || this.isHidden(tag);
    const element: OpenElement = { tag, id, hidden, foreign };
    this.stack.push(element);
    if (tag === "template") this.inert.push({ tag, from: this.stream.blocks.length });
    if (tag in TEXT_MODE) this.rawFrom = this.cursor;
  }

  private isHidden(tag: string): boolean {
    if (this.attributes.length === 0) return tag === "details" ? !this.has("open") : false;
    if (this.has("hidden") && this.attribute("hidden") !== "false") return true;
    if (this.attribute("aria-hidden").toLowerCase() === "true" && tag !== "body") return true;
    const style = this.attribute("style");
    if (style !== "" && isHidingStyle(style)) return true;
    return isHidingClass(this.attribute("class")) || (tag === "details" && !this.has("open"));
  }

  private hintsOf(tag: string): number {
    if (tag === "body" || tag === "html") return 0;
    if (this.attributes.length === 0) return this.hintBook.of(tag, "", "");
    const names = ["class", "id", "itemprop", "data-component", "data-testid", "data-module"];
    const words = names.map((name) => this.attribute(name)).filter((word) => word !== "");
    return this.hintBook.of(tag, words.join(" "), this.attribute("role"));
  }

  private has(name: string): boolean {
    return this.find(name) !== undefined;
  }

  private attribute(name: string): string {
    return this.find(name)?.value ?? "";
  }

  private find(name: string): Token.Attribute | undefined {
    const end = Math.min(this.attributes.length, this.limits.attributes);
    for (let at = 0; at < end; at++) {
      const attribute = this.attributes[at];
      if (attribute?.name === name) return attribute;
    }
    return undefined;
  }

  private noteAttributes(tag: string): void {
    if (this.attributes.length > this.limits.attributes) this.crowded++;
    if (tag === "img" || tag === "source" || tag === "image" || tag === "embed")
      this.noteEmbedded();
    if (this.stack.foreign === 0) noteTag(this.facts, tag, (name) => this.attribute(name));
  }

  private noteEmbedded(): void {
    for (const name of ["src", "srcset", "href", "data-src"]) {
      const address = this.attribute(name);
      if (/^\s{0,9}data:/i.test(address)) this.embedded += address.length;
    }
  }

  private isForeign(tag: string): boolean {
    return this.stack.foreign > 0 || tag === "svg" || tag === "math";
  }

  private setForeign(): void {
    this.tokenizer.inForeignNode = this.stack.foreign > 0;
  }

  private setMode(tag: string): void {
    const mode = TEXT_MODE[tag];
    if (mode !== undefined && this.stack.foreign === 0) this.tokenizer.state = MODES[mode];
  }

  /**
   * Go straight to the end of a script or style sheet. Scripts that hold `<!--` have an end tag of
   * their own kind (WHATWG § 13.2.5.20), so the tokenizer walks those itself.
   */
  private skipRaw(tag: "script" | "style"): void {
    if (this.stack.foreign > 0) return;
    const { preprocessor } = this.tokenizer;
    const ending = tag === "script" ? /<\/script[\s/>]/gi : /<\/style[\s/>]/gi;
    ending.lastIndex = preprocessor.pos + 1;
    const stop = ending.exec(preprocessor.html)?.index ?? -1;
    if (stop < 0) return;
    const content = preprocessor.html.slice(preprocessor.pos + 1, stop);
    if (tag === "script" && /^\s{0,9}application\/ld\+json/i.test(this.attribute("type"))) {
      noteLinked(this.facts, content);
    }
    if (tag === "script" && content.includes("<!--")) return;
    preprocessor.pos = stop - 1;
    this.cursor = preprocessor.droppedBufferSize + stop;
  }

  private tokenEnd(): number {
    return Math.min(this.tokenizer.preprocessor.offset + 1, this.source.length);
  }

  /** What an unclosed template would hide is the rest of the page: it is shown after all. */
  private unhide(blocks: readonly HtmlBlock[]): readonly HtmlBlock[] {
    const from = this.inert[0]?.from;
    if (from === undefined || !this.stack.isOpen("template")) return blocks;
    return blocks.map((block, at) => (at >= from ? { ...block, hidden: false } : block));
  }
}
