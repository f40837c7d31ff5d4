/** The later recordings, made on an empty forum with stock settings: what setup asks; wraps, messages, external ids. */
import { expect, test } from "vitest";
import { createSandboxForum, type SandboxForum } from "../../src/sandbox/sandbox-forum.ts";
import { virtualClock } from "../../src/clock/virtual-clock.ts";
import { fieldsOf } from "./fields.ts";
import { pick } from "./pick.ts";
import { createIds } from "./ids.ts";
import { messageExchanges, provisioningExchanges, type Exchange } from "./recordings.ts";
import { replay } from "./replay.ts";
import { storedZip } from "./zip.ts";

const CATEGORY = 7;

async function replayOn(list: readonly Exchange[], prepare: (forum: SandboxForum) => void) {
  const clock = virtualClock(Date.parse("2026-11-24T06:27:20Z"));
  const forum = createSandboxForum({ clock });
  const ids = createIds();
  const bot = { username: "lettres-bot", name: "Lettres bot", admin: true };
  const people = [
    bot,
    { username: "alice", name: "Alice" },
    { username: "bruno", name: "Bruno" },
    { username: "chloe", name: "Chloe" },
  ];
  for (const [index, person] of people.entries()) {
    ids.learn("user", [2, 4, 5, 6][index] ?? 0, forum.addMember(person).id);
  }
  forum.state.startIdsAt("category", CATEGORY);
  ids.learn("category", CATEGORY, forum.addCategory({ name: "Soutiens" }).id);
  forum.addTag("lettre-de-soutien");
  forum.state.startIdsAt("theme", 3);
  prepare(forum);
  const url = await forum.start();
  try {
    const before = () => clock.advance(1000).then(() => forum.settled());
    return await replay(
      { url, apiKey: forum.apiKey, serviceUrl: "http://service.test", ids, file, before },
      list,
    );
  } finally {
    await forum.stop();
  }
}

/** The files of the two exchanges that sent one. */
function file(exchange: Exchange): FormData | undefined {
  const form = new FormData();
  if (exchange.request.path === "/tags/upload.json") {
    form.set("file", new File(["probe-x\nprobe-y\n"], "tags.csv", { type: "text/csv" }));
    return form;
  }
  if (exchange.request.path !== "/admin/themes/import.json") return undefined;
  const settings = "bot_username:\n  type: string\n  default: lettres-bot\n";
  const zip = storedZip({
    "about.json": JSON.stringify({ name: "Aval probe", component: true }),
    "settings.yml": settings,
  });
  form.set("bundle", new File([new Uint8Array(zip)], "aval.zip"));
  return form;
}

function compared(replayed: Awaited<ReturnType<typeof replay>>, left: ReadonlyMap<number, string>) {
  const rows = replayed.answers.filter(({ recorded }) => !left.has(recorded.seq));
  return rows.map(({ recorded: { seq, name, request, response }, status, body }) => {
    const fields = fieldsOf(request.method, request.path, response.status);
    return {
      expected: { seq, name, status: response.status, body: pick(response.body, fields, (_kind, id) => id) },
      sandbox: { seq, name, status, body: pick(body, fields, replayed.ids.toRecorded) },
    };
  });
}

/** What the sandbox does not do, and why. */
const NOT_IN_SETUP: ReadonlyMap<number, string> = new Map([
  [9, "nobody is called service.test here either, but the words of the failure are the machine's"],
]);

const NOT_OF_MESSAGES: ReadonlyMap<number, string> = new Map([
  [2, "the address of the redirection is the forum's own"],
  [16, "the recorded bot had notifications of badges too"],
  [17, "the recorded bot had notifications of badges too"],
  [22, "recorded at another moment, with the topic deleted again"],
  [23, "recorded at another moment, with the topic deleted again"],
]);

test("a forum answers setup as recorded", async () => {
  const replayed = await replayOn(provisioningExchanges, (forum) => {
    forum.setSetting("allowed_internal_hosts", "127.0.0.1");
  });
  for (const { expected, sandbox } of compared(replayed, NOT_IN_SETUP))
    expect.soft(sandbox).toEqual(expected);
});

test("wraps, messages and external ids are as recorded", async () => {
  const replayed = await replayOn(messageExchanges, (forum) => {
    forum.state.startIdsAt("topic", 28);
    forum.state.startIdsAt("post", 38);
  });
  for (const { expected, sandbox } of compared(replayed, NOT_OF_MESSAGES))
    expect.soft(sandbox).toEqual(expected);
});
