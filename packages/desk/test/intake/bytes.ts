import { expect } from "vitest";
import type { Mask } from "vouch";
import { type Given, type Intake, readBytes } from "../../src/intake/index.ts";

/** The sentence of the recipes. */
export const Q = "Twelve people were killed near Qaryat al-Tajriba on 3 March 2016.";

const encoder = new TextEncoder();

export function read(content: string | Uint8Array, given: Partial<Given> = {}): Intake {
  const bytes = typeof content === "string" ? encoder.encode(content) : content;
  return readBytes(bytes, { file: "report.txt", ...given });
}

export function readHtml(html: string, given: Partial<Given> = {}): Intake {
  return read(html, { file: "page.html", ...given });
}

export function textOf(intake: Intake): string {
  return intake.document?.text ?? "";
}

export function codes(intake: Intake): string[] {
  return intake.notes.map((note) => note.code);
}

/** What is left to read of a document. */
export function unmasked(intake: Intake): string {
  const { text = "", masked = [] } = intake.document ?? {};
  return blank(text, masked);
}

function blank(text: string, masked: readonly Mask[]): string {
  let left = "";
  let at = 0;
  for (const mask of masked) {
    left += text.slice(at, mask.start);
    at = mask.end;
  }
  return left + text.slice(at);
}

export function utf16(text: string, big: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), !big);
  return bytes;
}

export function join(...parts: readonly (string | Uint8Array | readonly number[])[]): Uint8Array {
  const chunks = parts.map((part) =>
    typeof part === "string" ? encoder.encode(part) : Uint8Array.from(part),
  );
  return Uint8Array.from(chunks.flatMap((chunk) => [...chunk]));
}

export function milliseconds(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const used = process.cpuUsage(before);
  return (used.user + used.system) / 1000;
}

export function expectNote(intake: Intake, code: string): void {
  expect(codes(intake).filter((known) => known === code)).toEqual([code]);
}
