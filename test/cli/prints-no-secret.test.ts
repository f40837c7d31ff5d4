/** What a command prints holds no secret and no path of the installation, though the forum echoes what it was sent. */
import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { listen } from "../../src/shell/listen.ts";

const ROOT = new URL("../../", import.meta.url).pathname;
const SECRETS = {
  DISCOURSE_API_KEY: "the-key-that-nobody-may-see",
  DISCOURSE_WEBHOOK_SECRET: "the-hook-that-nobody-may-see",
  AVAL_SECRET: "the seal that nobody may see, 32 letters",
};
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "aval-"));
  await writeFile(join(folder, "aval.yaml"), "network: Network of shared places\nlanguage: en\n");
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

test("a forum that echoes secrets in its refusal", async () => {
  const server = await listen(
    (_request, response) => {
      response.writeHead(403, { "content-type": "application/json" });
      response.end(JSON.stringify({ errors: [Object.values(SECRETS).join(" and ")] }));
    },
    0,
    "127.0.0.1",
  );
  const address = server.address();
  const port = typeof address === "object" ? (address?.port ?? 0) : 0;
  const child = spawn(process.execPath, [join(ROOT, "src/cli/main.ts"), "sync", "4"], {
    cwd: folder,
    env: {
      PATH: process.env["PATH"] ?? "",
      ...SECRETS,
      DISCOURSE_URL: `http://127.0.0.1:${port}`,
      DISCOURSE_API_USERNAME: "bot",
    },
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (part: Buffer) => {
      printed += part.toString("utf8");
    });
  await new Promise((resolve) => {
    child.on("close", resolve);
  });
  server.close();
  expect(printed).toContain("[redacted]");
  for (const secret of Object.values(SECRETS)) expect(printed).not.toContain(secret);
  expect(printed).not.toContain(ROOT);
});
