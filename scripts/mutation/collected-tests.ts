/**
 * What test files import in place of vitest while mutants are tried: it runs nothing, and keeps the tests to be called
 * again and again. `describe` and `test` with their `each` are all that the tests of the commands ask for.
 */
export { expect } from "vitest";

export interface CollectedTest {
  /** Its file, the names around it and its own, with its place in a table. */
  readonly id: string;
  readonly run: () => unknown;
}

type Body = (...row: readonly never[]) => unknown;
type Table = (rows: readonly unknown[]) => (name: string, body: Body) => void;

const tests: CollectedTest[] = [];
let around: readonly string[] = [];

/** The tests of one file, by what its import brings. */
export async function collect(file: string, load: () => Promise<unknown>): Promise<readonly CollectedTest[]> {
  const before = tests.length;
  around = [file];
  await load();
  return tests.slice(before);
}

function group(name: string, body: () => unknown): void {
  const outer = around;
  around = [...outer, name];
  body();
  around = outer;
}

function keep(name: string, run: () => unknown): void {
  tests.push({ id: [...around, name].join(" > "), run });
}

function each(one: (name: string, body: () => unknown) => void): Table {
  return (rows) => (name, body) => {
    for (const [index, row] of rows.entries())
      one(`${name} #${index}`, () => Reflect.apply(body, undefined, Array.isArray(row) ? row : [row]));
  };
}

export const describe = Object.assign(group, { each: each(group) });
export const test = Object.assign(keep, { each: each(keep) });
