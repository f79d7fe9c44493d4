import type { Exit } from "./table/command.ts";

/** Listens for a wish to stop while a long job runs. */
export interface Signals {
  /** Exit code of the wish; null = go on. */
  readonly wish: () => Exit | null;
  /** Let signals in: between two reports. */
  readonly pause: () => Promise<void>;
  readonly close: () => void;
}

const EXITS: Readonly<Record<string, Exit>> = { SIGINT: 130, SIGTERM: 143 };

/** The first signal ends after the report in work; the second at once, which loses nothing that was told. */
export function watchSignals(tell: (signal: string) => void): Signals {
  let wish: Exit | null = null;
  const onSignal = (signal: string): void => {
    if (wish !== null) process.exit(wish);
    wish = EXITS[signal] ?? 130;
    tell(signal);
  };
  for (const signal of Object.keys(EXITS)) process.on(signal, onSignal);
  return {
    wish: () => wish,
    pause: () => new Promise((go) => setImmediate(go)),
    close: () => {
      for (const signal of Object.keys(EXITS)) process.off(signal, onSignal);
    },
  };
}
