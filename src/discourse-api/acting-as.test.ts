import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";

it("nothing but this file makes Aval act as somebody else", async () => {
  const source = join(import.meta.dirname, "..");
  const names = await readdir(source, { recursive: true });
  const files = names.filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"));
  const acting = [];
  for (const name of files) {
    // The sandbox is the other side: it reads whom a request acts as.
    if (name.startsWith("sandbox")) continue;
    if (/\bactAs\b|\bapi-user(name|-id)\b/i.test(await readFile(join(source, name), "utf8")))
      acting.push(name);
  }

  expect(acting.sort()).toEqual(["discourse-api/acting-as.ts", "discourse-api/exchange.ts"]);
});
