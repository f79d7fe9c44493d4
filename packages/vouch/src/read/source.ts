import type { ActorRow, OutletRow, Packs } from "../model/index.ts";
import { splitPhrase } from "../text/index.ts";

/** Who publishes: outlets, and bodies that publish for themselves ("Syrian Democratic Forces"). */
export class SourceList {
  private readonly byName = new Map<string, OutletRow | ActorRow>();

  constructor({ outlets, actors }: Pick<Packs, "outlets" | "actors">) {
    for (const row of outlets) this.enter(row, [row.name, ...row.aliases]);
    for (const row of actors) {
      const own = row.aliases.filter(({ context }) => !context).map(({ text }) => text);
      this.enter(row, [row.name, ...own]);
    }
  }

  /** The row of a name or alias; an outlet goes before an actor of the same name. Null = not known. */
  find(name: string | null): OutletRow | ActorRow | null {
    return name === null ? null : (this.byName.get(fold(name)) ?? null);
  }

  private enter(row: OutletRow | ActorRow, names: readonly string[]): void {
    for (const name of names.map(fold)) if (!this.byName.has(name)) this.byName.set(name, row);
  }
}

function fold(name: string): string {
  return splitPhrase(name).join(" ");
}
