import { sha256Hex } from "./sha256.ts";

/** A text as it is compared: NFC, each run of white space one space, trimmed. */
export function foldText(text: string): string {
  return text.normalize("NFC").replace(/\s+/gu, " ").trim();
}

/** Id of a document: SHA-256 (64 hex digits) of its folded text. */
export function documentId(text: string): string {
  return sha256Hex(foldText(text));
}
