/**
 * `DISCOURSE_URL=… DISCOURSE_API_KEY=… DISCOURSE_API_USERNAME=… npm run record`: asks a live forum of any version
 * what differs between versions, in a throw-away category that is deleted again, and writes what it answered to
 * `test/recordings/versions/`. No key, no address and no name of the forum is in there; the contract tests hold
 * the sandbox to it.
 */
import { randomBytes } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { z } from "zod";
import { askOverHttp } from "../test/probes/ask-over-http.ts";
import { observe } from "../test/probes/probes.ts";

const { DISCOURSE_URL: url, DISCOURSE_API_KEY: key, DISCOURSE_API_USERNAME: bot } = process.env;
if (url === undefined || key === undefined || bot === undefined)
  throw new Error(
    "DISCOURSE_URL, DISCOURSE_API_KEY and DISCOURSE_API_USERNAME (an administrator) are needed.",
  );

const ask = askOverHttp(url.replace(/\/+$/, ""), key);
const { about } = z
  .object({ about: z.object({ version: z.string() }) })
  .parse((await ask(bot, "GET", "/about.json")).json);

const run = randomBytes(3).toString("hex");
const member = `probe-${run}`;
const made = await ask(bot, "POST", "/users.json", {
  name: "Probe",
  username: member,
  email: `${member}@example.invalid`,
  password: randomBytes(16).toString("hex"),
  active: true,
  approved: true,
});
const { user_id: memberId } = z.object({ user_id: z.number() }).parse(made.json);
try {
  const observations = await observe({ ask, bot, member, run });
  const file = new URL(`../test/recordings/versions/${about.version}.json`, import.meta.url);
  await writeFile(file, `${JSON.stringify({ version: about.version, observations }, null, 2)}\n`);
  console.log(`${observations.length} answers of Discourse ${about.version} → ${file.pathname}`);
} finally {
  await ask(bot, "DELETE", `/admin/users/${memberId}.json`, { delete_posts: true });
}
