import type { Exit } from "../table/command.ts";
import type { Turn } from "../turn.ts";
export function run(_turn: Turn): Exit {
  return 0;
}
