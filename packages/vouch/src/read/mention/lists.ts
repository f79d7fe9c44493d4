import { formAt, type Page } from "../../text/index.ts";
import type { Mention } from "../parts.ts";
import type { NameBook } from "./book.ts";

const BETWEEN = /^(,|and|or|followed|by|then|as|well|both|the|;)$/;
const GAP = 4;

/**
 * Names of one list are of one kind: in "Diyala, followed by Salahuddin, Kirkuk and Anbar" Kirkuk is
 * the governorate, since Diyala can be nothing else.
 */
export function agreeInLists(page: Page, book: NameBook, mentions: readonly Mention[]): Mention[] {
  const agreed: Mention[] = [];
  for (const list of splitLists(page, mentions)) {
    const governed =
      list.length > 1 && list.some((one) => typeOf(book, one.ids[0]) === "governorate");
    agreed.push(...(governed ? list.map((one) => preferGovernorate(book, one)) : list));
  }
  return agreed;
}

function splitLists(page: Page, mentions: readonly Mention[]): Mention[][] {
  const lists: Mention[][] = [];
  for (const mention of mentions) {
    const before = lists.at(-1)?.at(-1);
    if (before !== undefined && isSameList(page, before, mention)) lists.at(-1)?.push(mention);
    else lists.push([mention]);
  }
  return lists;
}

function isSameList(page: Page, before: Mention, mention: Mention): boolean {
  if (before.kind !== "place" || mention.kind !== "place") return false;
  if (mention.first - before.last > GAP || mention.first === before.last) return false;
  for (let at = before.last; at < mention.first; at++)
    if (!BETWEEN.test(formAt(page, at))) return false;
  return true;
}

function preferGovernorate(book: NameBook, mention: Mention): Mention {
  const governed = mention.ids.filter((id) => typeOf(book, id) === "governorate");
  return governed.length === 0 ? mention : { ...mention, ids: governed };
}

function typeOf(book: NameBook, id: string | undefined): string {
  return book.places.get(id ?? "")?.type ?? "";
}
