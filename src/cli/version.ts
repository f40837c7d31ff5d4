/** Which version this is, as the package says. */
import { readFileSync } from "node:fs";
import { z } from "zod";

/** "0.1.0" */
export function versionOfPackage(): string {
  // Two folders up in the sources and in the built package alike.
  const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}
