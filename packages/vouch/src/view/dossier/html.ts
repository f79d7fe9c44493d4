/** Markup that is safe to put into a page. Made only by this file's functions and by templates of them. */
export type Html = string;

const SIGNS: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** Controls, lone surrogates and the direction marks that turn what follows: shown, never let through. */
const DRIVING = /(?![\t\n\r])[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;

/** Foreign text as text of a page, also inside a quoted attribute. */
export function escapeHtml(text: string): Html {
  const safe = text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? "");
  return safe.replace(DRIVING, (sign) => {
    const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    return `‹U+${code}›`;
  });
}

/** A name of others: kept apart from the direction of the line around it. */
export function name(text: string): Html {
  return `<bdi>${escapeHtml(text)}</bdi>`;
}

/** An address shown as text; a link only where it is plain http or https. */
export function address(url: string): Html {
  const text = escapeHtml(url);
  if (!/^https?:\/\/[^\s"'<>\\]+$/i.test(url)) return `<code>${text}</code>`;
  return `<a class="address" href="${text}" rel="noreferrer noopener nofollow">${text}</a>`;
}

/** A stretch of time, marked as such: it is no figure. */
export function time(words: string): Html {
  return `<time>${escapeHtml(words)}</time>`;
}

/** Anchor of a claim, a document, a question. */
export function anchor(kind: "c" | "d" | "q", id: string): string {
  const safe = kind === "q" ? id.replace(/[^a-zA-Z0-9.~-]/g, "-") : id.slice(0, 16);
  return `${kind}-${escapeHtml(safe)}`;
}

/** Parts with nothing between them; null ones are left out. */
export function join(parts: readonly (Html | null)[]): Html {
  return parts.filter((part) => part !== null).join("");
}
