/** How the demo speaks in the terminal: one line per act, names instead of placeholders. */
import type { DemoCase, Told } from "./demo-case.ts";

export interface Teller {
  /** Says a line of the case; names of people are filled in, further values are given. */
  (what: Told, values?: Readonly<Record<string, string | number>>): void;
}

/** `write` takes one line of text without its end. */
export function createTeller(demo: DemoCase, write: (line: string) => void): Teller {
  return (what, values = {}) => {
    const known: Readonly<Record<string, string | number>> = { ...demo.names, ...values };
    write(demo.told[what].replace(/\{(\w+)\}/g, (_, name: string) => String(known[name] ?? `{${name}}`)));
  };
}
