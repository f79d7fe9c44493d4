import type { Genre } from "vouch";
import type { Told } from "../engine/receive.ts";
import { addressOption, dateOption, languageOption } from "./given-options.ts";
import type { Turn } from "./turn.ts";

/** What the options say about the reports. */
export function toldBy({ options }: Turn): Told {
  dateOption(options, "published");
  return {
    source: options.text("source") ?? undefined,
    published: options.text("published") ?? undefined,
    url: addressOption(options) ?? undefined,
    lang: languageOption(options) ?? undefined,
    genre: (options.text("genre") as Genre | null) ?? undefined,
    title: options.text("title") ?? undefined,
  };
}
