/**
 * The demo's case is audited as anybody can: nothing differs. Then somebody with power on the forum alters one thing
 * after the other by hand, with the service off so that nothing is put right, and each is found, with its place.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { englishCase } from "../../src/demo/english-case.ts";
import { frenchCase } from "../../src/demo/french-case.ts";
import { startDemoWorld } from "../../src/demo/demo-world.ts";
import { playCase } from "../../src/demo/play-case.ts";
import type { SandboxWithService } from "../../src/demo/sandbox-with-service.ts";
import type { SeenPost } from "../../src/sandbox/readings.ts";
import { auditOf, news } from "./audited.ts";
import type { Audited } from "./audited.ts";

let world: SandboxWithService;
let topicId = 0;
let last: Audited;

function marked(mark: string, topic = topicId): SeenPost {
  const found = world.forum.thread(topic).find(({ raw }) => raw.includes(`[wrap=aval kind=${mark}`));
  if (found === undefined) throw new Error(`There is no post ${mark}`);
  return found;
}

/** Jeanne moderates, and edits a post of the service. */
function alter(post: SeenPost, change: (raw: string) => string): void {
  const raw = change(post.raw);
  if (raw === post.raw) throw new Error("Nothing was altered");
  world.forum.as("jeanne").edit(post.id, raw, { reason: "a correction" });
}

/** Does something by hand and says what the audit finds that it did not find before. */
async function after(alteration: () => void): Promise<string[]> {
  alteration();
  const now = await auditOf(world, topicId);
  const found = news(last, now);
  last = now;
  return found;
}

function registerTopic(): number {
  const topics = [...world.forum.state.topics.values()];
  return topics.find(({ externalId }) => externalId === "aval-register")?.id ?? 0;
}

test("the English case differs nowhere", { timeout: 300_000 }, async () => {
  const english = await startDemoWorld(englishCase);
  const played = await playCase(englishCase, english);
  const { exit, lines, findings } = await auditOf(english, played.topicId);
  expect(findings.filter(({ level }) => level === "different")).toEqual([]);
  expect(exit).toBe(0);
  expect(lines.at(-1)).toMatch(/^No difference: \d+ points checked, 0 known, 3 that cannot be checked\.$/);
  expect(findings.map(({ text }) => text)).toEqual(
    expect.arrayContaining([
      "7 votes cast out of 9 possible, 4 recused",
      "the letter says exactly what was asked when the vote opened",
    ]),
  );
  await english.stop();
});

describe("the French case", () => {
  beforeAll(async () => {
    world = await startDemoWorld(frenchCase);
    topicId = (await playCase(frenchCase, world)).topicId;
    last = await auditOf(world, topicId);
  }, 300_000);

  afterAll(() => world.stop());

  test("differs nowhere; every number has its source", () => {
    expect(last.findings.filter(({ level }) => level === "different")).toEqual([]);
    expect(last.exit).toBe(0);
    const unchecked = last.findings.filter(({ level }) => level === "unchecked").map(({ key }) => key);
    expect(unchecked).toEqual(["key.not-pinned", "never.vote-times", "never.groups"]);
    for (const { source } of last.findings) expect(source.url).toMatch(/^http/);
    expect(last.lines.slice(-8)).toMatchInlineSnapshot();
  });

  test("the public page is not there while the service is off: that is said", async () => {
    await world.down();
    expect(await after(() => undefined)).toEqual(["unchecked page.unread", "unchecked page.unread"]);
    expect(last.exit).toBe(0);
  });

  test("a hidden revision is named, and what is shown with the one before it", async () => {
    const found = await after(() => world.forum.hideRevision("jeanne", marked("project n=1]").id, 5));
    expect(found).toEqual(["unchecked editors.hidden"]);
    expect(last.exit).toBe(0);
    expect(last.lines.join("\n")).toContain("« project:1 » : révision 5 cachée");
  });

  test("a removed post: the recusal that it declared cannot be traced any more", async () => {
    const said = world.forum.thread(topicId).find(({ raw }) => raw.includes("j'interviens comme formateur"));
    const found = await after(() => world.forum.as("jeanne").deletePost(said?.id ?? 0));
    expect(new Set(found)).toEqual(new Set(["unchecked act.post-gone"]));
    expect(last.exit).toBe(0);
    expect(last.lines.join("\n")).toContain(`le message (identifiant ${said?.id}) n'est plus montré`);
  });

  test("a vote", async () => {
    const { id, number } = marked("ballot n=1 ");
    const found = await after(() => {
      world.forum.as("jeanne").togglePoll(id, "projet-1", "open");
      world.forum.as("hana").vote(id, "projet-1", "Contre");
      world.forum.as("jeanne").togglePoll(id, "projet-1", "closed");
    });
    expect(found).toEqual(["different votes.other-option"]);
    expect(last.exit).toBe(1);
    const told = last.findings.find(({ key }) => key === "votes.other-option");
    expect(told?.text).toBe("Hana Novak : le sondage montre « Contre », la décision a compté « Pour »");
    expect(told?.source.url).toBe(`${world.forum.url}/t/${topicId}/${number}`);
  });

  test("a vote taken away, and one more", async () => {
    const { id } = marked("ballot n=1 ");
    const found = await after(() => {
      world.forum.as("jeanne").togglePoll(id, "projet-1", "open");
      world.forum.as("ivan").unvote(id, "projet-1");
      world.forum.as("karim").vote(id, "projet-1", "Contre");
      world.forum.as("jeanne").togglePoll(id, "projet-1", "closed");
    });
    expect(found.toSorted()).toEqual(["different votes.not-in-poll", "different votes.not-recorded"]);
  });

  test("an account that was deleted took its vote with it: known, and no difference", async () => {
    const found = await after(() => world.forum.removeMember("lucie"));
    expect(new Set(found)).toEqual(new Set(["known votes.account-gone"]));
  });

  test("an outcome's sentence", async () => {
    const outcome = marked("outcome n=1 ");
    const found = await after(() => alter(outcome, (raw) => raw.replace("6 Pour", "5 Pour")));
    expect(found).toContain("different sentence.figure");
    expect(found).toContain("different editors.last");
    expect(last.lines.join("\n")).toContain("le résultat dit 5 Pour, le recompte 6");
  });

  test("an outcome's decision", async () => {
    const outcome = marked("outcome n=1 ");
    const refused = (raw: string): string => raw.replace(": lettre accordée.**", ": lettre non accordée.**");
    const found = await after(() => alter(outcome, refused));
    expect(found).toContain("different sentence.decision");
  });

  test("an outcome's facts, with the sum put right", async () => {
    const found = await after(() =>
      alter(marked("outcome n=2 "), (raw) =>
        raw.replace(/<!-- aval:outcome (\{.*?\}) -->/s, (_, held: string) => forgedFacts(held)),
      ),
    );
    expect(found).toContain("different facts.other");
    expect(found).toContain("different facts.other-sum");
  });

  test("a letter's number", async () => {
    const found = await after(() =>
      alter(marked("outcome n=2 "), (raw) => raw.replaceAll("LS-2026-1-2", "LS-2026-1-9")),
    );
    expect(found).toContain("different letter.other-reference");
  });

  test("a sheet after the vote had opened", async () => {
    const sheet = marked("project n=1]");
    const found = await after(() =>
      alter(sheet, (raw) => raw.replace("Association Les Greniers", "Association Tramontane")),
    );
    expect(found).toContain("different sheet.other");
    expect(last.lines.join("\n")).toMatch(
      /ne dit plus ce qui a été demandé : Porteur « Association Tramontane »/,
    );
  });

  test("a card", async () => {
    const card = marked("register n=1 ref=LS-2026-1-1", registerTopic());
    const found = await after(() => alter(card, (raw) => raw.replace("6 Pour", "9 Pour")));
    expect(found.toSorted()).toEqual(["different card.unsigned", "different editors.last"]);
  });

  test("a recusal lifted, in what the status shows", async () => {
    const found = await after(() =>
      alter(marked("status]"), (raw) => {
        const [, text = "", state = ""] = /^(.*)(\n<!-- aval:state .*)$/s.exec(raw) ?? [];
        return text.replace(/, Denis Aubry \([^)]*\)/, "") + state;
      }),
    );
    expect(found).toContain("different editors.last");
  });

  test("a status act", async () => {
    const found = await after(() =>
      alter(marked("status]"), (raw) => raw.replace('"do":"recuse"', '"do":"no\\u002dlink"')),
    );
    expect(found).toContain("different record.status-altered");
    expect(last.findings.find(({ key }) => key === "round.decision")).toBeDefined();
  });

  test("an outcome that was removed", async () => {
    const found = await after(() => world.forum.as("jeanne").deletePost(marked("outcome n=1 ").id));
    expect(found).toContain("different record.post-missing");
  });
});

/** The facts with one elector less, and the checksum that goes with them: whoever reads the source can make it. */
function forgedFacts(held: string): string {
  const { value }: { value: { electors: number[] } } = JSON.parse(held);
  const text = JSON.stringify({ ...value, electors: value.electors.slice(1) });
  let hash = 0x811c9dc5;
  for (const unit of text.split("")) hash = Math.imul(hash ^ unit.charCodeAt(0), 0x01000193);
  const sum = (hash >>> 0).toString(16).padStart(8, "0");
  return `<!-- aval:outcome {"sum":"${sum}","value":${text.replaceAll("[]", "[  ]").replaceAll("-", "\\u002d")}} -->`;
}
