import { type Page, wordAt } from "../../text/page.ts";

/** A page under the eyes of the time rules: forms, glue and capitals by token number. */
export interface View {
  readonly page: Page;
  /** Folded form; "" past either end. */
  form(at: number): string;
  /** Whether no space stands before token `at`. */
  glued(at: number): boolean;
  /** Whether token `at` begins with a capital. */
  capital(at: number): boolean;
}

/** Look at a page. */
export function viewOf(page: Page): View {
  const { start, end, form, forms, count } = page.tokens;
  return {
    page,
    form: (at) => (at < 0 || at >= count ? "" : (forms[form[at] ?? 0] ?? "")),
    glued: (at) => at > 0 && at < count && start[at] === end[at - 1],
    capital: (at) => /^\p{Lu}/u.test(wordAt(page, at)),
  };
}
