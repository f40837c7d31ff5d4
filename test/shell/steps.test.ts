/** Each step is an ensure: done twice, cut off or too late, the forum shows it once and nobody's words are lost. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { LetterData } from "../../src/core/model/letter-data.ts";
import type { Step } from "../../src/core/model/step.ts";
import type { Member } from "../../src/core/model/snapshot.ts";
import { createDiscourseApi } from "../../src/discourse-api/discourse-api.ts";
import type { DiscourseApi } from "../../src/discourse-api/discourse-api.ts";
import { letterPrinter } from "../../src/letter/letter-pdf.ts";
import { applySteps, stopAtFailure } from "../../src/shell/pass/apply-steps.ts";
import { createSeal } from "../../src/seal/ed25519-seal.ts";
import { createReader } from "../../src/shell/reading/read-snapshot.ts";
import type { Reader } from "../../src/shell/reading/read-snapshot.ts";
import type { TopicView } from "../../src/shell/reading/topic-view.ts";
import { BOT, startWorld } from "../world.ts";
import type { World } from "../world.ts";

let world: World;
let api: DiscourseApi;
let reader: Reader;
let topicId: number;
let obstacles: string[];
/** How many answers to writes are still to be lost on their way. */
let answersToLose: number;

beforeEach(async () => {
  world = await startWorld({ language: "en", up: false });
  answersToLose = 0;
  obstacles = [];
  api = createDiscourseApi({
    url: world.forum.url,
    apiKey: world.forum.apiKey,
    username: BOT,
    budgetPerMinute: Infinity,
    async fetch(input, init) {
      const answer = await fetch(input, init);
      const isWrite = input instanceof Request && input.method !== "GET";
      if (!isWrite || answersToLose === 0) return answer;
      answersToLose -= 1;
      throw new Error("the answer was lost");
    },
  });
  topicId = world.as("bruno").createTopic({
    title: "A letter of support for La Halle",
    raw: "We are asked for a letter of support.",
    category: "lettres",
  }).topicId;
  reader = await freshReader();
});

afterEach(async () => {
  await world.stop();
});

/** A reader that remembers nothing, as after a restart. */
async function freshReader(): Promise<Reader> {
  const { id, username, name } = await api.session.current();
  return createReader({
    settings: world.settings,
    clock: world.clock,
    bot: { id, username, name },
    seal: createSeal("a secret for the tests of single steps"),
  });
}

async function look(): Promise<TopicView> {
  const view = await reader.topic(api, topicId, "afresh");
  if (view === null) throw new Error("The topic is gone");
  return view;
}

function pretendPdf(letter: LetterData): Promise<Buffer> {
  return Promise.resolve(Buffer.from(`%PDF-1.7 ${letter.project}`));
}

async function apply(view: TopicView, ...steps: Step[]) {
  return applyWith(pretendPdf, view, ...steps);
}

async function applyWith(
  renderPdf: (letter: LetterData, text: string) => Promise<Buffer>,
  view: TopicView,
  ...steps: Step[]
) {
  const context = {
    api,
    reader,
    letterText: () => "The letter's text.",
    renderPdf,
    place: world.settings,
    onWritten: () => {},
    onObstacle: (step: string) => obstacles.push(step),
  };
  return applySteps(context, view, steps, { onStep: () => {}, onFailure: stopAtFailure });
}

function member(username: string): Member {
  const { id, name } = world.forum.as(username).member;
  return { id, username, name };
}

function post(own: Partial<Extract<Step, { kind: "create-post" }>> = {}): Step {
  return {
    kind: "create-post",
    quiet: false,
    key: "project:1",
    raw: "[wrap=aval kind=project n=1]\n**Project:** La Halle\n[/wrap]",
    replyTo: null,
    wiki: true,
    attachments: [],
    ...own,
  };
}

function botPosts() {
  return world.thread(topicId).filter(({ author }) => author === BOT);
}

describe("a post", () => {
  test("is made once, whatever the step is repeated from", async () => {
    const view = await look();
    const first = await apply(view, post());
    await apply(first.view, post());
    await apply(await look(), post());

    expect(botPosts()).toHaveLength(1);
    expect(botPosts()[0]?.wiki).toBe(true);
  });

  test("is made once though the answer is lost on its way", async () => {
    answersToLose = 1;
    const { view } = await apply(await look(), post({ wiki: false }));

    expect(botPosts()).toHaveLength(1);
    expect(view.snapshot.posts.at(-1)?.id).toBe(botPosts()[0]?.id);
  });

  test("stands in the patched snapshot as it is read afterwards", async () => {
    const { view } = await apply(await look(), post());
    const { snapshot } = await look();

    expect(view.snapshot.posts).toEqual(snapshot.posts);
  });

  test("is left alone when a member has changed it since it was read", async () => {
    const { view } = await apply(await look(), post());
    const made = botPosts()[0];
    const postId = made?.id ?? 0;
    const raw = made?.raw ?? "";
    world.as("leo").edit(postId, raw.replace("La Halle", "La Grande Halle"));

    const outcome = await apply(view, {
      kind: "edit-post",
      postId,
      raw: raw.replace("**Project:**", "**Projects:**"),
      expected: raw,
      wiki: true,
    });

    expect(outcome.kind).toBe("again");
    expect(botPosts()[0]?.raw).toContain("La Grande Halle");
  });

  test("is edited and read back while it is a wiki, and its new state is known", async () => {
    const { view } = await apply(await look(), post());
    const { id: postId = 0, raw = "" } = botPosts()[0] ?? {};
    const text = raw.replace("La Halle", "La Halle et ses amis");

    const edit: Step = { kind: "edit-post", postId, raw: text, expected: raw, wiki: false };
    const outcome = await apply(view, edit);

    expect(outcome.kind).toBe("done");
    expect(botPosts()[0]).toMatchObject({ raw: text, wiki: false });
    expect(outcome.view.snapshot.posts.at(-1)).toMatchObject({ raw: text, wiki: false });
  });

  test("that is only spaces away from what is wanted is not written", async () => {
    const { view } = await apply(await look(), post({ wiki: false }));
    const { id: postId = 0, raw = "" } = botPosts()[0] ?? {};
    const before = world.forum.requests.length;

    await apply(view, {
      kind: "edit-post",
      postId,
      raw: `${raw.replace(" La", "\u00A0La")}\n`,
      expected: raw,
      wiki: false,
    });

    expect(world.forum.requests.slice(before)).toEqual([]);
  });

  test("carries its PDF and the file's SHA-256, or says what is missing where the forum takes no PDF", async () => {
    const attachments = [
      {
        kind: "letter" as const,
        placeholder: "{{pdf}}",
        sha256Placeholder: "{{sha256}}",
        whenRefused: "The forum takes no PDF; an administrator can allow it.",
        fileName: "letter.pdf",
        letter,
      },
    ];
    const raw = "[wrap=aval kind=letter n=1]\n{{pdf}}\n`{{sha256}}`\n[/wrap]";
    await apply(await look(), post({ key: "letter:1", raw, wiki: false, attachments }));
    expect(botPosts()[0]?.raw).toMatch(
      /^\[wrap=aval kind=letter n=1\]\n\[letter\.pdf\|attachment\]\(upload:\/\/\w+\.pdf\) \([\d.]+ \S+\)\n`[0-9a-f]{64}`\n/,
    );

    world.forum.setSetting("authorized_extensions", "png");
    await apply(
      await look(),
      post({ key: "letter:2", raw: raw.replace("n=1", "n=2"), wiki: false, attachments }),
    );
    expect(botPosts()[1]?.raw).toContain("The forum takes no PDF; an administrator can allow it.");
    expect(obstacles).toEqual(["create-post"]);
  });
});

describe("an electorate's group", () => {
  function group(...names: string[]): Step {
    return {
      kind: "create-group",
      names,
      title: "Electorate",
      bio: "aval topic=1 n=1\nThose who can vote.",
      members: [member("leo"), member("emma")],
    };
  }

  test("takes the next name when a member bears the first, and is taken over when it is there already", async () => {
    world.forum.addMember({ username: "aval-1-1", name: "Somebody" });

    const { view } = await apply(await look(), group("aval-1-1", "aval-1-1-b"));
    expect(view.snapshot.groups.map(({ name }) => name)).toEqual(["aval-1-1-b"]);
    expect(world.forum.group("aval-1-1-b")?.members).toEqual(["emma", "leo"]);

    reader = await freshReader();
    const later = await apply(await look(), group("aval-1-1", "aval-1-1-b"));
    expect(later.view.snapshot.groups.map(({ name }) => name)).toEqual(["aval-1-1-b"]);
    expect(world.forum.group("aval-1-1-c")).toBeNull();
  });

  test("of somebody else is not taken over", async () => {
    world.forum.addGroupMembers("aval-1-1", ["denis"]);

    const { view } = await apply(await look(), group("aval-1-1", "aval-1-1-b"));

    expect(view.snapshot.groups.map(({ name }) => name)).toEqual(["aval-1-1-b"]);
    expect(world.forum.group("aval-1-1")?.members).toEqual(["denis"]);
  });

  test("gains and loses members, and goes", async () => {
    const { view } = await apply(await look(), group("aval-1-1"));
    const groupId = view.snapshot.groups[0]?.id ?? 0;
    const { view: changed } = await apply(
      view,
      { kind: "add-members", groupId, groupName: "aval-1-1", members: [member("leo"), member("gael")] },
      { kind: "remove-members", groupId, groupName: "aval-1-1", members: [member("emma"), member("denis")] },
    );
    expect(world.forum.group("aval-1-1")?.members).toEqual(["leo", "gael"]);
    expect(changed.snapshot.groups[0]?.members.map(({ username }) => username)).toEqual(["leo", "gael"]);

    const gone: Step = { kind: "delete-group", groupId, groupName: "aval-1-1" };
    await apply(changed, gone, gone);
    expect(world.forum.group("aval-1-1")).toBeNull();
  });
});

describe("a vote", () => {
  const ballot = post({
    key: "ballot:1:1",
    raw: "[wrap=aval kind=ballot n=1 round=1]\nDo we?\n[/wrap]\n\n[poll name=project-1 type=regular results=always public=true]\n# Do we?\n* For\n* Against\n[/poll]",
    wiki: false,
  });

  test("is removed as its voter; where that is refused it is noted and the steps behind go on", async () => {
    const made = await apply(await look(), ballot);
    const postId = made.view.snapshot.posts.at(-1)?.id ?? 0;
    for (const voter of ["leo", "denis"]) world.as(voter).vote(postId, "project-1", "For");
    world.forum.silence("denis");

    const { view } = await apply(
      await look(),
      { kind: "remove-vote", postId, poll: "project-1", voter: member("denis") },
      { kind: "remove-vote", postId, poll: "project-1", voter: member("leo") },
    );

    const [forVotes] = view.snapshot.posts.at(-1)?.polls[0]?.options ?? [];
    expect(forVotes).toMatchObject({ votes: 1, voters: [member("denis")] });
    expect(view.snapshot.stuckVotes).toEqual([{ postId, voterId: member("denis").id }]);
    expect(obstacles).toEqual(["remove-vote"]);
  });

  test("that came in while the poll was closed is not overlooked: the topic is read again", async () => {
    const made = await apply(await look(), ballot);
    const postId = made.view.snapshot.posts.at(-1)?.id ?? 0;

    const outcome = await apply(
      made.view,
      { kind: "close-poll", postId, poll: "project-1" },
      post({ key: "outcome:1:1" }),
    );

    expect(outcome.kind).toBe("again");
    expect(botPosts()).toHaveLength(1);
  });
});

test("a private message is sent once, over a restart too", async () => {
  const message: Step = {
    kind: "message",
    to: member("leo"),
    title: "The vote on La Halle ends tomorrow",
    raw: "You can still vote until tomorrow.",
  };
  const { view } = await apply(await look(), message, message);
  reader = await freshReader();
  await apply(await look(), message);

  expect(world.forum.messages("leo")).toHaveLength(1);
  expect(view.snapshot.sent).toEqual([{ title: message.title, to: member("leo").id }]);
});

test("a message that the forum does not let through stops nothing", async () => {
  const message: Step = {
    kind: "message",
    to: { id: 999, username: "nobody", name: "" },
    title: "The vote on La Halle ends tomorrow",
    raw: "You can still vote until tomorrow.",
  };
  const outcome = await apply(await look(), message, { kind: "like", postId: 1 });

  expect(obstacles).toEqual(["message"]);
  expect(outcome.view.snapshot.posts[0]?.liked).toBe(true);
});

test("a letter is entered once in a register that is made once, over a restart too", async () => {
  const card: Step = {
    kind: "register",
    reference: "LS-2026-1-1",
    raw: "[wrap=aval kind=register n=1 ref=LS-2026-1-1]\nLetter LS-2026-1-1\n[/wrap]",
  };
  await apply(await look(), card, card);
  reader = await freshReader();
  await apply(await look(), card);

  const registers = [...world.forum.state.topics.values()].filter(
    ({ externalId }) => externalId === "aval-register",
  );
  expect(registers).toHaveLength(1);
  expect(world.thread(registers[0]?.id ?? 0)).toHaveLength(2);
});

test("a like that is there already, and tags that are, change nothing", async () => {
  const { view } = await apply(
    await look(),
    { kind: "like", postId: 1 },
    { kind: "set-tags", tags: ["letter-vote"] },
  );
  await apply(view, { kind: "like", postId: 1 });

  expect(world.thread(topicId)[0]?.likes).toEqual([BOT]);
  expect(world.forum.topic(topicId).tags).toEqual(["letter-vote"]);
  expect(view.snapshot.topic.tags).toEqual(["letter-vote"]);
});

const letter: LetterData = {
  language: "en",
  state: "issued",
  reference: "LS-2026-1-1",
  decisionDate: "27 June 2026",
  letterDate: "27 June 2026",
  signed: null,
  replaces: null,
  decidedAt: 0,
  network: "Network of shared places",
  letterhead: {
    about: "",
    address: [],
    legalNumber: "",
    email: "",
    place: "",
    subject: "",
    signatoryName: "",
    signatoryRole: "",
  },
  project: "La Halle",
  holder: "Pôle du Val",
  call: "Fabriques de demain",
  recipient: "",
  territory: "",
  why: "",
  criteriaMet: [],
  commitments: [],
  numbers: null,
  verificationUrl: null,
};

test("a letter that no typeface can draw is not posted, and each steward is told once", async () => {
  const withLetter = post({
    key: "letter:1",
    raw: "[wrap=aval kind=letter n=1 ref=LS-2026-1-1]\n{{pdf}}\n[/wrap]",
    attachments: [
      {
        kind: "letter" as const,
        placeholder: "{{pdf}}",
        sha256Placeholder: null,
        fileName: "LS-2026-1-1.pdf",
        whenRefused: "no file",
        letter: { ...letter, holder: "漢字の会" },
      },
    ],
    wiki: false,
  });
  const print = letterPrinter();
  const view = await look();
  const before = world.thread(topicId).length;
  const setting = () => applyWith((data) => print(data, `${data.holder} holds it.`), view, withLetter);

  await expect(setting()).rejects.toThrow("No typeface");
  await expect(setting()).rejects.toThrow("No typeface");

  expect(world.thread(topicId)).toHaveLength(before);
  const told = world.forum.messages("nadia").filter(({ title }) => title.startsWith("A letter to mend"));
  expect(told).toHaveLength(1);
  const [message] = told[0]?.posts ?? [];
  expect(message?.raw).toContain("漢");
  expect(message?.raw).toContain(`/t/${topicId}`);
});
