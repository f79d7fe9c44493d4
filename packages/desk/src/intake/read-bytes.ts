import {
  type Document,
  documentId,
  findBlocks,
  findFurniture,
  type Language,
  type Mask,
  type Note,
  type Published,
  type Source,
} from "vouch";
import { type Charset, findCharset } from "./charset.ts";
import { noteDecoding } from "./charset-notes.ts";
import { type Decoded, decodeBytes } from "./decode.ts";
import { readFrontMatter } from "./front-matter.ts";
import { decidePublished, decideSource, type Statements, statementsOf } from "./given.ts";
import { findAnswers, readHtml } from "./html/read-html.ts";
import { type FileKind, findBrokenPromise, findSignature, findTextKind } from "./kind.ts";
import { findLanguage } from "./language.ts";
import { DEFAULT_LIMITS, type Limits } from "./limits.ts";
import { findMarkdownMasks, mergeMasks } from "./markdown.ts";
import { NoteList } from "./note.ts";
import type { OffsetMap } from "./offset-map.ts";
import { limitLines, limitText } from "./text-limits.ts";
