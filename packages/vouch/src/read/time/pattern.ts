import { CLASSES, type WordClass } from "./classes.ts";
import type { View } from "./view.ts";

/** Values of the classes of a matched pattern, by class and in text order. */
export class Match {
  readonly first: number;
  readonly last: number;
  private readonly slots: readonly Slot[];

  constructor(first: number, last: number, slots: readonly Slot[]) {
    this.first = first;
    this.last = last;
    this.slots = slots;
  }

  /** The values of the `nth` class of that name; empty where the pattern went without it. */
  all(name: string, nth = 0): readonly number[] {
    return this.slots.filter((slot) => slot.name === name)[nth]?.values ?? [];
  }

  /** The same match, ending before token `last`. */
  until(last: number): Match {
    return new Match(this.first, last, this.slots);
  }

  /** Its first value; null where the pattern went without it. */
  get(name: string, nth = 0): number | null {
    return this.all(name, nth)[0] ?? null;
  }
}

interface Slot {
  readonly name: string;
  readonly values: readonly number[];
}

interface Element {
  readonly words: ReadonlySet<string> | null;
  readonly kind: WordClass | null;
  readonly name: string;
  readonly optional: boolean;
}

/**
 * A pattern of the little language of the time rules: elements parted by spaces, each a word, several
 * words `a|b`, or a class `<month>`; a `?` at its end makes it optional. At most 14 elements, so that
 * trying one costs a bounded number of steps.
 */
export class Pattern {
  private readonly elements: readonly Element[];

  constructor(source: string) {
    this.elements = source.split(" ").map(parseElement);
  }

  /** Whether a token with this folded form can begin it. */
  begins(form: string): boolean {
    for (const element of this.elements) {
      if (element.words?.has(form) || element.kind?.begins(form)) return true;
      if (!element.optional) return false;
    }
    return false;
  }

  /** The longest way in which it stands at token `at`, before token `limit`. */
  match(view: View, at: number, limit: number): Match | null {
    const slots: Slot[] = [];
    const last = this.walk(view, at, limit, 0, slots);
    return last < 0 ? null : new Match(at, last, slots);
  }

  private walk(view: View, at: number, limit: number, from: number, slots: Slot[]): number {
    const element = this.elements[from];
    if (element === undefined) return at;
    const depth = slots.length;
    const next = at < limit ? step(element, view, at, slots) : -1;
    if (next > at && next <= limit) {
      const last = this.walk(view, next, limit, from + 1, slots);
      if (last >= 0) return last;
    }
    slots.length = depth;
    return element.optional ? this.walk(view, at, limit, from + 1, slots) : -1;
  }
}

function step(element: Element, view: View, at: number, slots: Slot[]): number {
  if (element.words !== null) return element.words.has(view.form(at)) ? at + 1 : -1;
  const taken = element.kind?.read(view, at) ?? null;
  if (taken === null) return -1;
  slots.push({ name: element.name, values: taken.values });
  return taken.next;
}

function parseElement(source: string): Element {
  const optional = source.length > 1 && source.endsWith("?");
  const body = optional ? source.slice(0, -1) : source;
  const name = /^<([a-z]+)>$/.exec(body)?.[1];
  const kind = name === undefined ? null : (CLASSES[name] ?? null);
  if (name !== undefined && kind === null) throw new Error(`no class <${name}> in a time pattern`);
  return {
    name: name ?? "",
    kind,
    optional,
    words: kind === null ? new Set(body.split("|")) : null,
  };
}
