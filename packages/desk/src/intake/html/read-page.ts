import type { Limits } from "../limits.ts";
import { type BlockPart, findParts } from "./article.ts";
import type { HtmlBlock } from "./block-stream.ts";
import { type PageScan, scanPage } from "./scan.ts";

/** A visible block of a page with the part it plays. */
export type PageBlock = HtmlBlock & BlockPart;

/** A page read: its visible blocks in order and what was found while passing over it. */
export interface PageReading {
  readonly blocks: readonly PageBlock[];
  readonly scan: PageScan;
  /** Blocks and characters that nothing shows to a reader of the page. */
  readonly hidden: { readonly blocks: number; readonly units: number };
}

/** Read a decoded page whose line ends are LF. */
export function readPage(source: string, limits: Limits): PageReading {
  const scan = scanPage(source, limits);
  const shown = scan.blocks.filter((block) => !block.hidden);
  const parts = findParts(shown, scan.elements);
  const blocks = shown.map((block, at) => ({ ...block, ...(parts[at] ?? FURNITURE) }));
  const units = scan.blocks.reduce((sum, block) => sum + (block.hidden ? block.text.length : 0), 0);
  return { blocks, scan, hidden: { blocks: scan.blocks.length - shown.length, units } };
}

const FURNITURE: BlockPart = { part: "furniture", why: "outside the article" };
