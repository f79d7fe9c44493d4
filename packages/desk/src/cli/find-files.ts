import path from "node:path";
import type { Effects } from "../effects.ts";
import { fitsPattern, isPattern, spreadBraces } from "./glob.ts";

/** What the words on the command line lead to. */
export interface FoundFiles {
  /** Paths of files in the order given, folders in the order of names; `-` is stdin. Each once. */
  readonly files: readonly string[];
  /** What led nowhere: the word, and why in words. */
  readonly missed: readonly { readonly word: string; readonly why: string }[];
}

const DEPTH_MAX = 64;

/** Files behind paths, folders and patterns. Hidden names and workspaces inside folders are left out. */
export function findFiles(words: readonly string[], effects: Effects): FoundFiles {
  const found: Found = { files: new Set(), missed: [], seen: new Set(), effects };
  for (const word of words) {
    if (word === "-") found.files.add("-");
    else guard(found, word, () => follow(found, word));
  }
  return { files: [...found.files], missed: found.missed };
}

interface Found {
  readonly files: Set<string>;
  readonly missed: { word: string; why: string }[];
  /** Folders that were walked, links followed: a link to one above ends there. */
  readonly seen: Set<string>;
  readonly effects: Effects;
}

function follow(found: Found, word: string): void {
  const there = found.effects.files.look(word);
  if (there?.kind === "file") found.files.add(path.normalize(word));
  else if (there?.kind === "folder") walk(found, word, 0);
  else if (there !== null) miss(found, word, "it is neither a file nor a folder");
  else if (isPattern(word)) spread(found, word);
  else miss(found, word, "there is no file or folder of this name");
}

function miss({ missed }: Found, word: string, why: string): void {
  missed.push({ word, why });
}

/** Trouble with one path is told; the others go on. */
function guard(found: Found, word: string, act: () => void): void {
  try {
    act();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    miss(found, word, WHY[code ?? ""] ?? `it cannot be opened (${code ?? message})`);
  }
}

/** What the machine says, in words. */
export const WHY: Readonly<Record<string, string>> = {
  EACCES: "you have no permission to read it",
  EPERM: "you have no permission to read it",
  ELOOP: "its links lead in a circle",
  ENAMETOOLONG: "its name is too long for this machine",
  ENOENT: "there is no file or folder of this name",
  EMFILE: "too many files are open on this machine",
  EISDIR: "it is a folder",
};

function isHidden(name: string): boolean {
  return name.startsWith(".") || name.endsWith(".vouch");
}

function walk(found: Found, folder: string, depth: number): void {
  const { files } = found.effects;
  const real = files.real(folder);
  if (found.seen.has(real)) return;
  found.seen.add(real);
  if (depth > DEPTH_MAX) {
    miss(found, folder, `its folders lie more than ${DEPTH_MAX} deep`);
    return;
  }
  for (const name of files.list(folder)) {
    const at = path.join(folder, name);
    if (!isHidden(name)) guard(found, at, () => step(found, at, depth));
  }
}

/** A dead link inside a folder is passed over with a word; a socket or device without one. */
function step(found: Found, at: string, depth: number): void {
  const there = found.effects.files.look(at);
  if (there === null) miss(found, at, "it is a link to nothing");
  else if (there.kind === "folder") walk(found, at, depth + 1);
  else if (there.kind === "file") found.files.add(path.normalize(at));
}

function spread(found: Found, word: string): void {
  const before = found.files.size;
  for (const pattern of spreadBraces(word)) {
    const { root } = path.parse(pattern);
    const parts = pattern
      .slice(root.length)
      .split(/[/\\]/)
      .filter((part) => part !== "");
    match({ ...found, seen: new Set() }, root === "" ? "." : root, parts);
  }
  if (found.files.size === before) miss(found, word, "no file fits this pattern");
}

/** Follow a pattern part by part; `**` is any number of folders, each walked once. */
function match(found: Found, folder: string, parts: readonly string[]): void {
  const [part, ...rest] = parts;
  const { files } = found.effects;
  if (part === undefined || files.look(folder)?.kind !== "folder") return;
  const step = `${parts.length} ${files.real(folder)}`;
  if (found.seen.has(step)) return;
  found.seen.add(step);
  const isDeep = part === "**";
  if (isDeep) match(found, folder, rest);
  for (const name of files.list(folder).filter((one) => fitsPart(one, part))) {
    const at = path.join(folder, name);
    const isFolder = files.look(at)?.kind === "folder";
    if (isFolder) match(found, at, isDeep ? parts : rest);
    else if (rest.length === 0) found.files.add(at);
  }
}

function fitsPart(name: string, part: string): boolean {
  if (isHidden(name) && !part.startsWith(".")) return false;
  return part === "**" || fitsPattern(name, part);
}
