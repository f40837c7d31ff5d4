/**
 * Somebody with power on the forum alters one thing after the other by hand, with the service off so that nothing is
 * put right. Each is found by an audit, or named as what cannot be checked, with its place.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { SeenPost } from "../../src/sandbox/readings.ts";
import { forged } from "../stories/forgery.ts";
import { cards, FOUR_FOR, registerTopic, votes } from "../stories/seen.ts";
import { beginStory } from "../stories/story.ts";
import type { Story } from "../stories/story.ts";
import { auditOf, news } from "./audited.ts";
import type { Audited } from "./audited.ts";

let story: Story;
let last: Audited;
let said = 0;

beforeAll(async () => {
  story = await beginStory({ electors: ["hanna", "leo", "ines", "jonas", "karim", "denis"] });
  await story.makeReady();
  await story.openVote();
  votes(story, { ...FOUR_FOR, denis: "For" });
  said = await story.say("denis", "/recuse: I work for the operator");
  await story.closeVote();
  await story.comesToRest();
  last = await auditOf(story.world, story.topicId);
}, 300_000);

afterAll(() => story.world.stop());

function marked(mark: string): SeenPost {
  return story.world.post(story.topicId, mark);
}

/** Nadia moderates, and edits a post of the service. */
function alter({ id, raw }: Pick<SeenPost, "id" | "raw">, change: (raw: string) => string): void {
  const changed = change(raw);
  if (changed === raw) throw new Error("Nothing was altered");
  story.world.as("nadia").edit(id, changed, { reason: "a correction" });
}

/** Does something by hand and says what the audit finds that it did not find before. */
async function after(alteration: () => void): Promise<string[]> {
  alteration();
  const now = await auditOf(story.world, story.topicId);
  const found = news(last, now);
  last = now;
  return [...new Set(found)].sort();
}

function told(key: string): { text: string; url: string } {
  const found = last.findings.find((one) => one.key === key);
  return { text: found?.text ?? "", url: found?.source.url ?? "" };
}

const at = (post: SeenPost): string => `${story.world.forum.url}/t/${story.topicId}/${post.number}`;

test("before, nothing differs", () => {
  expect(last.findings.filter(({ level }) => level === "different")).toEqual([]);
  expect(last.exit).toBe(0);
  expect(last.lines.join("\n")).toContain("4 votes cast out of 5 possible, 2 recused");
});

test("a key that is brought along is no more among what cannot be checked", async () => {
  const raw = registerTopic(story.world).posts[0]?.raw ?? "";
  const key = /-----BEGIN[^]*KEY-----/.exec(raw)?.[0] ?? "";
  const { findings } = await auditOf(story.world, story.topicId, key);
  expect(findings.map(({ key: sentence }) => sentence)).not.toContain("key.not-pinned");
});

test("the public page is not there while the service is off: that is said", async () => {
  await story.world.down();
  expect(await after(() => undefined)).toEqual(["unchecked page.unread"]);
  expect(last.exit).toBe(0);
});

test("a hidden revision", async () => {
  const sheet = marked("project n=1");
  const found = await after(() => story.world.forum.hideRevision("nadia", sheet.id, 2));
  expect(found).toEqual(["unchecked editors.hidden"]);
  expect(told("editors.hidden").text).toContain("the sheet of project 1: revision 2 is hidden");
  expect(told("editors.hidden").url).toBe(at(sheet));
  expect(last.exit).toBe(0);
});

test("the last revision hidden, which no version counts", async () => {
  const status = marked("status");
  const number = story.world.forum.revisions(status.id).at(-1)?.number ?? 0;
  const found = await after(() => story.world.forum.hideRevision("nadia", status.id, number));
  expect(found).toEqual(["unchecked editors.hidden", "unchecked record.version"]);
  expect(last.exit).toBe(0);
});

test("a removed post: the recusal that it declared cannot be traced any more", async () => {
  const found = await after(() => story.world.as("nadia").deletePost(said));
  expect(found).toEqual(["unchecked act.post-gone"]);
  expect(told("act.post-gone").text).toContain(`the post (id ${said}) is not shown any more`);
  expect(last.exit).toBe(0);
});

test("an account that was deleted took its vote with it: known, and no difference", async () => {
  const found = await after(() => story.world.forum.removeMember("jonas"));
  expect(found).toEqual(["known votes.account-gone"]);
  expect(last.exit).toBe(0);
});

test("a vote", async () => {
  const ballot = marked("ballot n=1 round=1");
  const found = await after(() => {
    // The group of those who could vote went with the letter: an administrator makes one of its name again.
    story.world.forum.addGroupMembers(`aval-${story.topicId}-1`, ["hanna", "ines", "karim"]);
    story.world.as("nadia").togglePoll(ballot.id, "projet-1", "open");
    story.world.as("hanna").vote(ballot.id, "projet-1", "Against");
  });
  expect(found).toEqual(["different votes.other-option"]);
  expect(last.exit).toBe(1);
  expect(told("votes.other-option").text).toMatch(/: the poll shows "Against", the decision counted "For"$/);
  expect(told("votes.other-option").url).toBe(at(ballot));
});

test("a vote taken away, and one more", async () => {
  const { id } = marked("ballot n=1 round=1");
  const found = await after(() => {
    story.world.as("ines").unvote(id, "projet-1");
    story.world.as("karim").vote(id, "projet-1", "Against");
  });
  expect(found).toContain("different votes.not-recorded");
  expect(found).toHaveLength(2);
});

test("a card", async () => {
  const [raw = ""] = cards(story.world);
  const card = [...story.world.forum.state.posts.values()].find((post) => post.raw === raw);
  const found = await after(() =>
    alter({ id: card?.id ?? 0, raw }, (text) => text.replace("4 For", "9 For")),
  );
  expect(found).toEqual(["different card.unsigned", "different editors.last"]);
  expect(told("card.unsigned").url).toMatch(/\/t\/\d+\/2$/);
});

test("an outcome's sentence", async () => {
  const outcome = marked("outcome n=1 round=1");
  const found = await after(() => alter(outcome, (raw) => raw.replace("4 For", "5 For")));
  expect(found).toEqual(["different editors.last", "different sentence.figure"]);
  expect(told("sentence.figure").text).toBe("the outcome says 5 For, counted again 4");
  expect(told("sentence.figure").url).toBe(at(outcome));
});

test("an outcome's decision", async () => {
  const found = await after(() =>
    alter(marked("outcome n=1 round=1"), (raw) => raw.replace("letter granted.", "letter not granted.")),
  );
  expect(found).toContain("different sentence.decision");
});

test("an outcome's facts", async () => {
  const found = await after(() =>
    alter(marked("outcome n=1 round=1"), (raw) => raw.replace('"setAside":', '"setAsid":')),
  );
  expect(found).toContain("different facts.damaged");
});

test("an outcome's facts, their checksum put right", async () => {
  const found = await after(() =>
    alter(marked("outcome n=1 round=1"), (raw) =>
      raw.replace(/<!-- aval:outcome (\{.*?\}) -->/s, (_, held: string) => forgedFacts(held)),
    ),
  );
  expect(found).toContain("different facts.other");
  expect(found).toContain("different facts.other-sum");
});

test("a letter's number", async () => {
  const reference = `LS-2026-${story.topicId}-1`;
  const found = await after(() =>
    alter(marked("outcome n=1 round=1"), (raw) => raw.replaceAll(reference, `LS-2026-${story.topicId}-7`)),
  );
  expect(found).toContain("different letter.other-reference");
});

test("a sheet after the vote had opened", async () => {
  const sheet = marked("project n=1");
  const found = await after(() =>
    alter(sheet, (raw) => raw.replace("The Granary Association", "Northwind Cooperative")),
  );
  expect(found).toEqual(["different sheet.other"]);
  expect(told("sheet.other").text).toContain('Holder "Northwind Cooperative"');
  expect(told("sheet.other").url).toBe(at(sheet));
});

test("a recusal lifted, in what the status shows", async () => {
  const status = marked("status");
  const found = await after(() =>
    alter(status, (raw) => {
      const [, text = "", state = ""] = /^(.*)(\n<!-- aval:state .*)$/s.exec(raw) ?? [];
      const [shown = "", view = ""] = text.split("<!-- aval:view");
      return `${shown.replace(/Denis[^()]*\([^)]*\)/, "nobody else")}<!-- aval:view${view}${state}`;
    }),
  );
  expect(found).toContain("different editors.last");
  expect(last.lines.join("\n")).toContain("the status: the last edit");
});

test("a status act", async () => {
  const found = await after(() =>
    alter(marked("status"), (raw) => raw.replace('"do":"recuse"', '"do":"no\\u002dlink"')),
  );
  expect(found).toContain("different record.status-altered");
  // What was signed last is still in the post's history, and the count rests on it.
  expect(last.findings.map(({ key }) => key)).toContain("round.decision");
});

test("an outcome that was removed", async () => {
  const found = await after(() => story.world.as("nadia").deletePost(marked("outcome n=1 round=1").id));
  expect(found).toContain("different record.post-missing");
});

/** The facts with one elector less, and the checksum that goes with them: whoever reads the source can make it. */
function forgedFacts(held: string): string {
  const { value }: { value: { electors: number[] } } = JSON.parse(held);
  return forged("outcome", { ...value, electors: value.electors.slice(1) });
}
