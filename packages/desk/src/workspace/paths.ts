import path from "node:path";

/** Where the parts of a workspace lie. */
export interface Paths {
  readonly folder: string;
  readonly database: string;
  readonly originals: string;
  readonly head: string;
}

export function pathsOf(folder: string): Paths {
  return {
    folder,
    database: path.join(folder, "vouch.db"),
    originals: path.join(folder, "originals"),
    head: path.join(folder, "HEAD"),
  };
}
