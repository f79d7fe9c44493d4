import { type Note, VouchError } from "vouch";
import { troubleOf } from "../store/trouble.ts";

/** A thing that is wrong, before it is a Note. */
export interface Wrong {
  readonly code: string;
  /** Part of the workspace: `vouch.db`, `HEAD`, `originals/ab/cd…`. */
  readonly file: string;
  readonly says: string;
  readonly document?: string | null;
  readonly next?: string;
}

const NEXT =
  "Keep this folder as it is, and compare it with a copy of the workspace made before the change.";

/** A list of what is wrong that goes on after each of it. */
export class Findings {
  readonly all: Note[] = [];

  add({ code, file, says, document = null, next = NEXT }: Wrong): void {
    this.all.push({ file, document, code, span: null, says, severity: "error", next });
  }

  /** What failed on the way to `file`, in words: never a stack. */
  addError(file: string, error: unknown, about = ""): void {
    const trouble = troubleOf(error, file);
    const known = trouble instanceof VouchError;
    const words = known || trouble instanceof Error ? trouble.message : String(trouble);
    this.add({ code: known ? trouble.code : "workspace/damaged", file, says: about + words });
  }

  /** The result of an act; undefined, and one more finding, where it fails. */
  guard<Result>(file: string, act: () => Result, about = ""): Result | undefined {
    try {
      return act();
    } catch (error) {
      this.addError(file, error, about);
      return undefined;
    }
  }
}
