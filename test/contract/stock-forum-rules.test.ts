/** What experiments on a live forum showed beyond the recordings (a stock forum's settings). */
import { beforeEach, describe, expect, test } from "vitest";
import { Refusal } from "../../src/sandbox/refusal.ts";
import { createSandboxForum, type SandboxForum } from "../../src/sandbox/sandbox-forum.ts";
import { virtualClock, type VirtualClock } from "../../src/clock/virtual-clock.ts";

let clock: VirtualClock;
let forum: SandboxForum;
let topicId: number;

const BALLOT =
  "Le vote est ouvert pour trois jours.\n\n[poll name=projet-1 public=true results=always groups=aval-1-1]\n* Pour\n* Contre\n[/poll]";

beforeEach(() => {
  clock = virtualClock(Date.parse("2027-06-23T08:00:00Z"));
  forum = createSandboxForum({ clock });
  for (const username of ["alice", "bruno", "chloe"]) forum.addMember({ username, name: username });
  forum.addMember({ username: "bot", name: "Bot", admin: true });
  forum.addGroupMembers("aval-1-1", ["alice", "bruno"]);
  const raw = "Bonjour, voici une demande de lettre de soutien.";
  ({ topicId } = forum.as("alice").createTopic({ title: "Une demande de lettre", raw }));
});

/** Status and words of the refusal that `act` meets. */
function refusalOf(act: () => unknown): { status: number; words: string } {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return { status: error.status, words: error.message };
    throw error;
  }
  return { status: 200, words: "" };
}

describe("texts", () => {
  test("a post of a bare command is too short, for staff too", () => {
    const refused = refusalOf(() => forum.as("bot").reply(topicId, "/aide"));
    expect(refused).toMatchObject({
      status: 422,
      words: expect.stringContaining("minimum is 20 characters"),
    });
  });

  test("a post of a comment alone is too short", () => {
    const refused = refusalOf(() => forum.as("bot").reply(topicId, `<!-- ${"a".repeat(60)} -->`));
    expect(refused.words).toContain("Body is too short");
  });

  test("a text beyond 32,000 characters is refused", () => {
    const { postId } = forum.as("bot").reply(topicId, "Un message assez long pour passer.");
    expect(refusalOf(() => forum.as("bot").edit(postId, "ab ".repeat(11_000))).status).toBe(422);
  });

  test("a member cannot say the same twice within five minutes, staff can", async () => {
    const raw = "Je soutiens pleinement cette demande.";
    forum.as("bruno").reply(topicId, raw);
    expect(refusalOf(() => forum.as("bruno").reply(topicId, raw)).words).toContain("too similar");
    await clock.advance(5 * 60_000 + 1);
    expect(refusalOf(() => forum.as("bruno").reply(topicId, raw)).status).toBe(200);
  });

  test("no-break spaces become plain and the end is trimmed", () => {
    const { postId } = forum.as("bot").reply(topicId, "Vote\u00A0: 6\u202FPour, merci à toutes et tous \n\n");
    expect(forum.thread(topicId).find((post) => post.id === postId)?.raw).toBe(
      "Vote : 6 Pour, merci à toutes et tous",
    );
  });
});

describe("edits", () => {
  test("a second edit within the grace period makes no version; undoing it takes the version back", async () => {
    const before = "Le premier texte du statut, tel quel.";
    const { postId } = forum.as("bot").reply(topicId, before);
    await clock.advance(400_000);
    forum.as("bot").edit(postId, `${before} Deux.`);
    expect(version(postId)).toBe(2);
    forum.as("bot").edit(postId, `${before} Trois.`);
    expect(version(postId)).toBe(2);
    forum.as("bot").edit(postId, before);
    expect(version(postId)).toBe(1);
    expect(forum.revisions(postId)).toEqual([]);
  });

  test("a wiki made by its author within the grace period is no version, later it is one", async () => {
    const { postId } = forum.as("bot").reply(topicId, "Le premier texte du statut, tel quel.");
    forum.as("bot").makeWiki(postId);
    expect(version(postId)).toBe(1);
    await clock.advance(400_000);
    forum.as("bot").makeWiki(postId, false);
    expect(version(postId)).toBe(2);
  });

  test("an edit from older text is refused; an empty raw_old switches the check off", () => {
    const { postId } = forum.as("bot").reply(topicId, "Le premier texte du statut, tel quel.");
    const edit = (rawOld: string) => () =>
      forum.as("bot").edit(postId, "Un autre texte pour le statut.", { rawOld });
    expect(refusalOf(edit("Ce qui n'y est plus")).status).toBe(409);
    expect(refusalOf(edit("")).status).toBe(200);
  });

  test("two edits from the same text at the same moment both pass, and one text is lost without a revision", async () => {
    forum.quirks.editRaceWindow = 150;
    const rawOld = "- [ ] 1. Projet multi-acteur\n- [ ] 2. Modèle ouvert";
    const { postId } = forum.as("bot").reply(topicId, rawOld);
    forum.as("bot").makeWiki(postId);
    await clock.advance(400_000);
    forum.as("alice").edit(postId, rawOld.replace("[ ] 1", "[x] 1"), { rawOld });
    await clock.advance(100);
    forum.as("bruno").edit(postId, rawOld.replace("[ ] 2", "[x] 2"), { rawOld });
    expect(forum.thread(topicId).at(-1)?.raw).toBe("- [ ] 1. Projet multi-acteur\n- [x] 2. Modèle ouvert");
    expect(version(postId)).toBe(3);
    expect(forum.revisions(postId).map(({ number, by }) => [number, by])).toEqual([[2, "bruno"]]);
  });

  test("only the edit of the last post brings its topic to the top", async () => {
    const { postId } = forum.as("bot").reply(topicId, "Le premier texte du statut, tel quel.");
    const bumped = forum.topic(topicId).bumpedAt;
    await clock.advance(400_000);
    forum.as("alice").edit(forum.thread(topicId)[0]?.id ?? 0, "Bonjour, voici une demande précisée.");
    expect(forum.topic(topicId).bumpedAt).toBe(bumped);
    forum.as("bot").edit(postId, "Le deuxième texte du statut, tel quel.");
    expect(forum.topic(topicId).bumpedAt).toBe(clock.now());
  });

  test("a post deleted by its author keeps its text in the revision and its like, and goes after a day", async () => {
    const { postId } = forum.as("bruno").reply(topicId, "Je travaille avec l'opérateur du projet.");
    forum.as("bot").like(postId);
    forum.as("bruno").deletePost(postId);
    const stub = forum.thread(topicId).at(-1);
    expect(stub).toMatchObject({ raw: "(post deleted by author)", likes: ["bot"] });
    expect(forum.revisions(postId).at(-1)?.before).toBe("Je travaille avec l'opérateur du projet.");
    await clock.advance(24 * 3_600_000);
    expect(forum.thread(topicId).map((post) => post.id)).not.toContain(postId);
  });

  function version(postId: number): number | undefined {
    return forum.thread(topicId).find((post) => post.id === postId)?.version;
  }
});

describe("votes", () => {
  let postId: number;

  beforeEach(() => {
    ({ postId } = forum.as("bot").reply(topicId, BALLOT));
    forum.as("bruno").vote(postId, "projet-1", "Pour");
  });

  function voters(): readonly string[] | undefined {
    return forum.thread(topicId).at(-1)?.polls[0]?.options[0]?.voters;
  }

  test.each([
    ["silenced", 422, () => forum.silence("bruno")],
    ["suspended", 403, () => forum.suspend("bruno")],
    ["in a closed poll", 422, () => forum.as("bot").togglePoll(postId, "projet-1", "closed")],
    ["in an archived topic", 422, () => forum.as("bot").setStatus(topicId, "archived", true)],
  ])("the vote of a member who is %s cannot be removed (%i) and stays", (_state, status, happen) => {
    happen();
    expect(refusalOf(() => forum.as("bruno").unvote(postId, "projet-1")).status).toBe(status);
    expect(forum.thread(topicId).find((post) => post.id === postId)?.polls[0]?.options[0]?.voters).toEqual([
      "bruno",
    ]);
  });

  test("in a topic that is only closed, members vote and take votes back, but cannot post", () => {
    forum.as("bot").setStatus(topicId, "closed", true);
    forum.as("bruno").unvote(postId, "projet-1");
    forum.as("alice").vote(postId, "projet-1", "Contre");
    expect(refusalOf(() => forum.as("alice").reply(topicId, "Encore une remarque à faire.")).status).toBe(
      422,
    );
    expect(refusalOf(() => forum.as("bot").reply(topicId, "Le vote est clos, merci à tous.")).status).toBe(
      200,
    );
  });

  test("a vote that was on its way when its voter left the group is counted", () => {
    const land = forum.as("alice").beginVote(postId, "projet-1", "Pour");
    forum.state.groups.clear();
    land();
    expect(voters()).toEqual(["bruno", "alice"]);
  });

  test("an unchanged poll keeps its votes; after five minutes a changed one is refused; taken out, all is gone", async () => {
    await clock.advance(6 * 60_000);
    forum.as("bot").edit(postId, BALLOT.replace("trois jours", "quatre jours"));
    expect(voters()).toEqual(["bruno"]);
    const moved = BALLOT.replace("* Contre", "* Contre\n* Blocage");
    expect(refusalOf(() => forum.as("bot").edit(postId, moved)).words).toContain("after the first 5 minutes");
    forum.as("bot").edit(postId, "Le sondage a été retiré de ce message.");
    forum.as("bot").edit(postId, BALLOT);
    expect(voters()).toEqual([]);
  });

  test("a deleted account takes its votes with it, a renamed one keeps them", () => {
    forum.rename("bruno", "bruno2");
    expect(voters()).toEqual(["bruno2"]);
    forum.removeMember("bruno2");
    expect(voters()).toEqual([]);
  });
});

test("members can neither add nor remove tags that only staff may set", () => {
  const id = forum.state.nextId("tag group");
  const tags = [forum.addTag("lettre-vote")];
  const permissions = { everyone: 3, staff: 1 };
  forum.state.tagGroups.set(id, { id, name: "Étapes", tags, parent: null, onePerTopic: true, permissions });
  expect(refusalOf(() => forum.as("alice").tag(topicId, ["lettre-vote"])).status).toBe(422);
  forum.as("bot").tag(topicId, ["lettre-vote"]);
  expect(refusalOf(() => forum.as("alice").tag(topicId, [])).status).toBe(422);
  expect(forum.topic(topicId).tags).toEqual(["lettre-vote"]);
});
