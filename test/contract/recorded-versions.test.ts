/** What forums of several versions were recorded to answer (`npm run record`), and that the sandbox answers so too. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { virtualClock } from "../../src/clock/virtual-clock.ts";
import type { Era } from "../../src/sandbox/era.ts";
import { createSandboxForum } from "../../src/sandbox/sandbox-forum.ts";
import { askOverHttp } from "../probes/ask-over-http.ts";
import { observe, type Observation } from "../probes/probes.ts";

const FOLDER = new URL("../recordings/versions/", import.meta.url);
const Recording = z.object({
  version: z.string(),
  observations: z.array(
    z.object({
      name: z.string(),
      status: z.number(),
      facts: z.record(z.string(), z.unknown()).optional(),
    }),
  ),
});
const RECORDINGS = readdirSync(FOLDER).map((name) =>
  Recording.parse(JSON.parse(readFileSync(new URL(name, FOLDER), "utf8"))),
);

/** Where the sandbox answers otherwise, and why. */
const KNOWN_DIFFERENCES: ReadonlyMap<string, string> = new Map([]);

function eraOf(version: string): Era {
  const [year = 0, month = 0] = version.split(".").map((part) => Number.parseInt(part, 10));
  if (year < 2026) return "2023";
  return year === 2026 && month < 7 ? "2026-01" : "2026";
}

async function observeSandbox(era: Era): Promise<Observation[]> {
  const forum = createSandboxForum({ clock: virtualClock(Date.parse("2026-11-27T09:00:00Z")), era });
  forum.addMember({ username: "lettres-bot", name: "Lettres", admin: true });
  forum.addMember({ username: "probe-1a2b3c", name: "Probe" });
  const url = await forum.start();
  try {
    const ask = askOverHttp(url, forum.apiKey);
    return await observe({ ask, bot: "lettres-bot", member: "probe-1a2b3c", run: "1a2b3c" });
  } finally {
    await forum.stop();
  }
}

describe.each(RECORDINGS)("Discourse $version", ({ version, observations }) => {
  test("answers as the sandbox of its era does", async () => {
    const sandbox = await observeSandbox(eraOf(version));
    expect(sandbox.map(({ name }) => name)).toEqual(observations.map(({ name }) => name));
    const compared = (list: readonly { readonly name: string }[]) =>
      list.filter(({ name }) => !KNOWN_DIFFERENCES.has(name));
    expect(compared(sandbox)).toEqual(compared(observations));
  });
});

test.each(["2023", "2026-01", "2026"] as const)(
  "every question has an answer on the sandbox of %s",
  async (era) => {
    const sandbox = await observeSandbox(era);
    expect(sandbox.at(-1)?.name).toBe("a topic whose category is gone, recovered");
    const broken = sandbox.filter(({ status, name }) => status >= 500 && !name.includes("category is gone"));
    expect(broken).toEqual([]);
  },
);
