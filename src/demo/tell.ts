/** How the demo speaks in the terminal: one line per act, names instead of placeholders. */
import type { DemoCase, Told } from "./demo-case.ts";

export interface Teller {
  /** Says a line of the case; names of people are filled in, further values are given. */
  (what: Told, values?: Readonly<Record<string, string | number>>): void;
}

/** An address behind its colon or comma: the lines of the case give one at their end. */
const ADDRESS = /\s?[:,] ?(?:[^{},:]*)\{(?:url|thread)\}$/;

/** `write` takes one line of text without its end; without `addresses` none is said. */
export function createTeller(
  demo: DemoCase,
  write: (line: string) => void,
  { addresses = true }: { readonly addresses?: boolean } = {},
): Teller {
  return (what, values = {}) => {
    const known: Readonly<Record<string, string | number>> = { ...demo.names, ...values };
    const line = addresses ? demo.told[what] : demo.told[what].replace(ADDRESS, "");
    write(line.replace(/\{(\w+)\}/g, (_, name: string) => String(known[name] ?? `{${name}}`)));
  };
}
