/** What people of the field really wrote, with what a careful person reads in it: `field-inputs.json`. */
import { readFileSync } from "node:fs";
import { z } from "zod";

const FieldInputs = z.array(
  z.object({
    id: z.string(),
    kind: z.string(),
    input: z.union([z.string(), z.array(z.string())]),
    expected: z.unknown(),
  }),
);

/** The inputs whose kind begins with one of `kinds`, as rows for `test.each`; throws for a kind that has none. */
export function inputsOf(...kinds: readonly string[]): [id: string, input: string, expected: unknown][] {
  const all = FieldInputs.parse(
    JSON.parse(readFileSync(new URL("field-inputs.json", import.meta.url), "utf8")),
  );
  return kinds.flatMap((kind) => {
    const found = all.filter((each) => each.kind.startsWith(kind));
    if (found.length === 0) throw new Error(`no input of the kind "${kind}"`);
    return found.map(({ id, input, expected }): [string, string, unknown] => [
      id,
      typeof input === "string" ? input : input.join(" | "),
      expected,
    ]);
  });
}
