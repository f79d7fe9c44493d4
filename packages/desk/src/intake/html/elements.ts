import type { Limits } from "../limits.ts";
import { BORDER, BREAKOUT, CLOSES, CLOSES_P, INLINE, TEXT_MODE } from "./tags.ts";

/** An element that is open while a page is passed over. */
export interface OpenElement {
  readonly tag: string;
  /** Place in the columns of {@link ElementList}; that of the nearest kept one past the limits. */
  readonly id: number;
  readonly hidden: boolean;
  readonly foreign: boolean;
}

/** All elements of a page by number: what each lies in and what its attributes hint at. */
export class ElementList {
  /** Number of the element each lies in; −1 for the page itself. */
  readonly parent: number[] = [-1];
  readonly hints: number[] = [0];
  readonly tag: string[] = ["#page"];

  add(parent: number, tag: string, hints: number): number {
    this.parent.push(parent);
    this.tag.push(tag);
    return this.hints.push(hints) - 1;
  }

  get count(): number {
    return this.parent.length;
  }
}

/** The elements open at a place of the page: the own stack of the pass, never deeper than the limit. */
export class OpenStack {
  readonly open: OpenElement[] = [];
  /** Tags met past the depth limit and not yet closed. */
  beyond = 0;
  /** Whether a limit was met. */
  capped: "depth" | "elements" | null = null;
  /** Lowest depth since it was last asked; text that goes on belongs to the element there. */
  lowest = 0;
  /** Open elements that hide what is in them. */
  hidden = 0;
  foreign = 0;
  private readonly counts = new Map<string, number>();
  private readonly limits: Limits;

  constructor(limits: Limits) {
    this.limits = limits;
  }

  isOpen(tag: string): boolean {
    return (this.counts.get(tag) ?? 0) > 0;
  }

  get top(): OpenElement | undefined {
    return this.open.at(-1);
  }

  /** Whether one more element fits; past the limit it is only counted. */
  hasRoom(elementCount: number): boolean {
    if (this.open.length >= this.limits.depth) this.capped ??= "depth";
    else if (elementCount >= this.limits.elements) this.capped ??= "elements";
    else return true;
    this.beyond++;
    return false;
  }

  push(element: OpenElement): void {
    this.open.push(element);
    this.counts.set(element.tag, (this.counts.get(element.tag) ?? 0) + 1);
    if (element.hidden) this.hidden++;
    if (element.foreign) this.foreign++;
  }

  /** Close what this start tag ends: an open paragraph, list line, cell, link or drawing. */
  makeWay(tag: string): void {
    if (this.foreign > 0 && BREAKOUT.has(tag)) while (this.foreign > 0) this.pop();
    if (CLOSES_P.has(tag) && this.isOpen("p")) this.closeUpTo((open) => open === "p");
    const closes = CLOSES[tag];
    if (closes !== undefined) this.closeUpTo((open) => closes.has(open));
    if (tag === "a" && this.isOpen("a")) this.closeInline("a");
  }

  /** Close for an end tag; an inline one never closes a block round it. */
  close(tag: string): void {
    const raw = tag in TEXT_MODE && this.top?.tag === tag;
    if (this.beyond > 0 && !raw) {
      this.beyond--;
      return;
    }
    if (!this.isOpen(tag)) return;
    if (INLINE.has(tag)) this.closeInline(tag);
    else this.popTo(this.findLast((open) => open === tag));
  }

  private closeInline(tag: string): void {
    const at = this.findLast((open) => open === tag || !INLINE.has(open));
    if (this.open[at]?.tag === tag) this.popTo(at);
  }

  private closeUpTo(ends: (tag: string) => boolean): void {
    const at = this.findLast((open) => ends(open) || BORDER.has(open));
    const tag = this.open[at]?.tag;
    if (tag !== undefined && ends(tag)) this.popTo(at);
  }

  private findLast(holds: (tag: string) => boolean): number {
    let at = this.open.length - 1;
    while (at >= 0 && !holds(this.open[at]?.tag ?? "")) at--;
    return at;
  }

  private popTo(depth: number): void {
    if (depth < 0) return;
    while (this.open.length > depth) this.pop();
  }

  private pop(): void {
    const element = this.open.pop();
    if (element === undefined) return;
    this.counts.set(element.tag, (this.counts.get(element.tag) ?? 1) - 1);
    if (element.hidden) this.hidden--;
    if (element.foreign) this.foreign--;
    this.lowest = Math.min(this.lowest, this.open.length);
  }
}
