/** The desk: files in, a workspace kept. What a program of one's own may use of it. @module */
export { type Effects, type Files, nodeEffects, type PathState } from "./effects.ts";
export { type Engine, readActs, startEngine } from "./engine/engine.ts";
export { questionsOf, shownOf } from "./engine/figures.ts";
export { type LoadedPacks, loadPacks, type PackFile } from "./engine/packs.ts";
export { type Intake, readBytes } from "./intake/index.ts";
export { memoryStore } from "./store/memory.ts";
export type { Head, Originals, Store } from "./store/store.ts";
export { openWorkspace, type Workspace } from "./workspace/open.ts";
export { type Verification, verifyWorkspace } from "./workspace/verify.ts";
