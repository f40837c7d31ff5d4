/** `aval doctor` on a forum that setup made ready, with the service running: all well, until something is broken. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { createDiscourseApi } from "../../src/discourse-api/discourse-api.ts";
import { NO_ANSWER_IN_TIME, Refused, Unreachable } from "../../src/discourse-api/errors.ts";
import { DOCTOR_WORDS } from "../../src/doctor/words.ts";
import { electoratesOf } from "../../src/doctor/checks/people.ts";
import { runDoctor, type DoctorParts } from "../../src/doctor/run-doctor.ts";
import { isWell, tellFindings } from "../../src/doctor/tell-findings.ts";
import type { Finding } from "../../src/doctor/finding.ts";
import { runSetup } from "../../src/setup/run-setup.ts";
import type { SetupParts } from "../../src/setup/run-setup.ts";
import { readComponent } from "../../src/setup/things/component.ts";
import { wantedOf } from "../../src/setup/wanted.ts";
import { sealSecretsFor } from "../../src/demo/sandbox-with-service.ts";
import { FIRST_POST } from "../stories/story.ts";
import { unsealedTopics } from "../../src/cli/unsealed-topics.ts";
import { BOT, SECRET, startWorld, type World } from "../world.ts";

let world: World;

beforeEach(async () => {
  world = await startWorld({ language: "en" });
  const parts = await partsFor(world);
  await runSetup({ api: parts.api, wanted: parts.wanted, dryRun: false, print: () => undefined });
});

afterEach(async () => {
  await world.stop();
});

async function partsFor({ forum, settings }: World): Promise<DoctorParts & Pick<SetupParts, "api">> {
  const api = createDiscourseApi({
    url: forum.url,
    apiKey: forum.apiKey,
    username: BOT,
    budgetPerMinute: Infinity,
    sleep: () => Promise.resolve(),
  });
  const { publicUrl } = settings;
  const sealSecrets = sealSecretsFor(SECRET);
  const environment = { apiUsername: BOT, webhookSecrets: [SECRET], sealSecrets, publicUrl };
  const connection = { apiKey: forum.apiKey, username: BOT };
  return {
    api,
    wanted: wantedOf(settings, environment, await readComponent()),
    publicUrl,
    electorates: electoratesOf(settings),
    secrets: [SECRET],
    sealSecrets,
    unsealed: () => unsealedTopics(environment, settings, connection),
    putOff: () => 0,
    waiting: { sleep: () => forum.settled(), looks: 2, pauseMs: 1000 },
    now: () => world.clock.now(),
    fetch: globalThis.fetch,
  };
}

async function examine(own: Partial<DoctorParts> = {}): Promise<Finding[]> {
  return runDoctor({ ...(await partsFor(world)), ...own });
}

/** The kinds of problems that are found, and nothing of what is well. */
function problemsIn(findings: readonly Finding[]): string[] {
  return findings.flatMap((finding) =>
    finding.state === "wrong" || finding.state === "advice"
      ? [`${finding.state} ${finding.problem.kind}`]
      : [],
  );
}

test("a forum that setup made ready is well, and the service hears it", async () => {
  const findings = await examine();

  expect(problemsIn(findings)).toEqual([]);
  expect(isWell(findings)).toBe(true);
  expect(new Set(findings.map(({ area }) => area))).toEqual(new Set(Object.keys(DOCTOR_WORDS.en.areas)));
  expect(tellFindings(findings, "en")).toContain("All is well.");
  expect(tellFindings(findings, "fr")).toContain("Tout va bien.");
});

test("the doctor changes nothing on the forum but for one ping", async () => {
  const before = world.forum.requests.length;

  await examine();

  const writes = world.forum.requests
    .slice(before)
    .filter(({ method }) => method !== "GET" && method !== "HEAD")
    .map(({ method, path }) => `${method} ${path.replace(/\d+/, "N")}`);
  expect(writes).toEqual(["POST /admin/api/web_hooks/N/ping.json"]);
});

interface Breakage {
  readonly name: string;
  readonly broken: (world: World) => void;
  readonly found: string;
}

const BREAKAGES: readonly Breakage[] = [
  {
    name: "a webhook that was switched off",
    broken: ({ forum }) => {
      for (const hook of forum.state.webHooks.values()) hook.active = false;
    },
    found: "wrong webhook-differs",
  },
  {
    name: "no webhook",
    broken: ({ forum }) => forum.state.webHooks.clear(),
    found: "wrong no-webhook",
  },
  {
    name: "a webhook with another secret",
    broken: ({ forum }) => {
      for (const hook of forum.state.webHooks.values()) hook.secret = "somebody-elses-secret";
    },
    found: "wrong wrong-signature",
  },
  {
    name: "a forum that may not call the service",
    broken: ({ forum }) => forum.setSetting("allowed_internal_hosts", ""),
    found: "wrong not-delivered",
  },
  {
    name: "attachments that are refused",
    broken: ({ forum }) => forum.setSetting("authorized_extensions", "jpg|png"),
    found: "wrong uploads-refused",
  },
  {
    name: "attachments that are too small",
    broken: ({ forum }) => forum.setSetting("max_attachment_size_kb", 100),
    found: "wrong uploads-small",
  },
  {
    name: "posts that are too short for a long status",
    broken: ({ forum }) => forum.setSetting("max_post_length", 8000),
    found: "wrong short-posts",
  },
  {
    name: "deliveries that are not tried again",
    broken: ({ forum }) => forum.setSetting("retry_web_hook_events", false),
    found: "advice setting",
  },
  {
    name: "polls switched off",
    broken: ({ forum }) => forum.setSetting("poll_enabled", false),
    found: "wrong setting",
  },
  {
    name: "a stage tag that was renamed",
    broken: ({ forum, settings }) => {
      const tag = [...forum.state.tags.values()].find(({ name }) => name === settings.stageTags.vote);
      if (tag !== undefined) tag.name = "renamed";
    },
    found: "wrong missing-tags",
  },
  {
    name: "a tag group that lets a topic carry two stages",
    broken: ({ forum }) => {
      for (const group of forum.state.tagGroups.values()) group.onePerTopic = false;
    },
    found: "wrong tag-group",
  },
  {
    name: "a component that was switched off",
    broken: ({ forum }) => {
      for (const theme of forum.state.themes.values()) if (theme.component) theme.enabled = false;
    },
    found: "advice component-differs",
  },
  {
    name: "no profile field",
    broken: ({ forum }) => forum.state.userFields.clear(),
    found: "advice no-profile-field",
  },
  {
    name: "a register that was deleted",
    broken: ({ forum }) => {
      for (const topic of forum.state.topics.values()) {
        if (topic.externalId === "aval-register") forum.as(BOT).deleteTopic(topic.id);
      }
    },
    found: "wrong no-register",
  },
  {
    name: "a register without the service's key",
    broken: ({ forum }) => {
      const opening = [...forum.state.posts.values()].find(({ raw }) => raw.includes("BEGIN PUBLIC KEY"));
      if (opening !== undefined) opening.raw = opening.raw.replace("BEGIN PUBLIC KEY", "gone");
    },
    found: "advice key-not-shown",
  },
  {
    name: "a bot that is no administrator any more",
    broken: ({ forum }) => {
      for (const member of forum.state.members.values()) if (member.username === BOT) member.admin = false;
    },
    found: "wrong not-admin",
  },
  {
    name: "a bot that was suspended",
    broken: ({ forum }) => forum.suspend(BOT),
    found: "wrong key-refused",
  },
];

test.each(BREAKAGES)("$name is found, with why it matters and what to do", async ({ broken, found }) => {
  broken(world);

  const findings = await examine();

  expect(problemsIn(findings)).toContain(found);
  expect(isWell(findings)).toBe(!problemsIn(findings).some((problem) => problem.startsWith("wrong")));
  for (const language of ["fr", "en"] as const) {
    const { why, mend } = DOCTOR_WORDS[language];
    const told = tellFindings(findings, language).join("\n");
    expect(told).toContain(`    ${why}`);
    expect(told).toContain(`    ${mend}`);
  }
});

test("a service that is down is found from both sides", async () => {
  await world.down();

  expect(problemsIn(await examine())).toEqual(["wrong address-unreachable", "wrong not-delivered"]);
});

test("a service that runs with another secret is found by what it answers", async () => {
  for (const hook of world.forum.state.webHooks.values()) hook.secret = "the-secret-of-tomorrow";
  const parts = await partsFor(world);
  const webhook = {
    address: `${world.settings.publicUrl}/webhooks/discourse`,
    secret: "the-secret-of-tomorrow",
  };

  const findings = await examine({
    wanted: { ...parts.wanted, webhook },
    secrets: ["the-secret-of-tomorrow"],
  });

  expect(problemsIn(findings)).toEqual(["wrong delivery-refused"]);
  expect(tellFindings(findings, "en").join("\n")).toContain("another DISCOURSE_WEBHOOK_SECRET: restart it");
});

test("too few electors for the quorum are counted", async () => {
  expect(
    problemsIn(
      await examine({ electorates: electoratesOf(world.settings).map((one) => ({ ...one, quorum: 400 })) }),
    ),
  ).toEqual(["wrong few-electors"]);
});

test("each programme is looked at by itself, and named", async () => {
  world.forum.addGroupMembers("artists", ["emma"]);
  await world.reconfigure(`programmes:
  - id: residency
    name: Residencies
    request_tag: letter-residency
    category: [4711]
    electorate: { groups: [artists] }
    vote: { quorum: 2 }
`);
  const findings = await examine();
  const told = tellFindings(findings, "en").join("\n");

  expect(problemsIn(findings)).toEqual([
    "wrong few-electors",
    "wrong missing-tags",
    "wrong missing-category",
    "advice component-differs",
  ]);
  expect(told).toContain("The electorate of the programme Residencies holds 1 people, the quorum is 2.");
  expect(told).toContain("These tags are missing: letter-residency.");
  expect(told).toContain("The forum has no category number 4711 of the programme Residencies.");

  const parts = await partsFor(world);
  const printed: string[] = [];
  await runSetup({
    api: parts.api,
    wanted: parts.wanted,
    dryRun: false,
    print: (line) => printed.push(line),
  });
  expect(printed.join("\n")).toContain("set its request_tag to lettre-de-soutien|letter-residency");
  expect(printed.join("\n")).toContain("which the settings name (programme Residencies)");
  world.forum.addGroupMembers("artists", ["farida"]);
  expect(problemsIn(await examine())).toEqual(["wrong missing-category"]);

  await world.reconfigure(`programmes:
  - { id: residency, name: Residencies, request_tag: letter-residency, signatories: { groups: [nobody] } }
`);
  expect(tellFindings(await examine(), "en").join("\n")).toContain(
    'no group "nobody" (signatories.groups) of the programme Residencies.',
  );
  world.problems().length = 0;
});

test("a clock that is wrong is told by how much and in which direction", async () => {
  const findings = await examine({ now: () => world.clock.now() + 95_000 });

  expect(problemsIn(findings)).toEqual(["wrong clock-skew"]);
  expect(tellFindings(findings, "en").join("\n")).toMatch(/clock is 9[456] s ahead of the forum's/);
});

test("a record that the key has not sealed is named, and what to do about it", async () => {
  const { topicId } = world
    .as("bruno")
    .createTopic({ title: "Letter of support for the Corn Hall", raw: FIRST_POST, category: "lettres" });
  world.as("nadia").tag(topicId, [world.settings.requestTag]);
  await world.idle();
  expect(problemsIn(await examine())).toEqual([]);

  const { settings, forum } = world;
  const environment = { sealSecrets: ["quite another secret, as after a loss of it"] };
  const unsealed = () => unsealedTopics(environment, settings, { apiKey: forum.apiKey, username: BOT });
  const findings = await examine({ unsealed });

  expect(problemsIn(findings)).toEqual(["wrong unsealed"]);
  const told = tellFindings(findings, "en").join("\n");
  expect(told).toContain(`${forum.url}/t/${topicId}`);
  expect(told).toContain("aval reseal");
});

test("a record sealed with the webhook's secret, which administrators can read, is found", async () => {
  expect(problemsIn(await examine({ sealSecrets: [SECRET] }))).toEqual(["wrong same-secret"]);
});

test("requests that the forum put off are told as advice", async () => {
  expect(problemsIn(await examine({ putOff: () => 3 }))).toEqual(["advice limited"]);
});

test("another program at the public address is not taken for the service", async () => {
  const fetch: typeof globalThis.fetch = (input, init) =>
    typeof input === "string" && input.endsWith("/readyz")
      ? Promise.resolve(new Response("<html>Welcome to nginx</html>", { status: 200 }))
      : globalThis.fetch(input, init);

  expect(problemsIn(await examine({ fetch }))).toEqual(["wrong address-of-another"]);
});

test("without a public address what depends on it is not looked at", async () => {
  const parts = await partsFor(world);
  const findings = await examine({ publicUrl: null, wanted: { ...parts.wanted, webhook: null } });

  expect(problemsIn(findings)).toEqual(["wrong no-public-address", "wrong no-public-address"]);
  expect(findings).toContainEqual({ area: "delivery", state: "unknown" });
});

test("a French forum's own groups are known by their numbers, and named as they are called there", async () => {
  await world.stop();
  world = await startWorld({ forumSettings: { default_locale: "fr" } });
  const { api, wanted } = await partsFor(world);
  await runSetup({ api, wanted, dryRun: false, print: () => undefined });

  const findings = await examine();

  expect(problemsIn(findings)).toEqual([]);
  const told = tellFindings(findings, "fr");
  expect(told).toContain("✓ Groupes : 13 personnes peuvent voter (niveau_confiance_1)");
  expect(told).toContain("Tout va bien.");
});

test("a thing that the forum does not show is told as that, in one language, and all the rest is looked at", async () => {
  const { api } = await partsFor(world);
  const refuse = () => Promise.reject(new Refused("GET /tag_groups.json", 403, ["Nope."], "invalid_access"));
  const administration = {
    ...api.administration,
    tagGroups: { ...api.administration.tagGroups, list: refuse },
  };

  const findings = await examine({ api: { ...api, administration } });

  expect(problemsIn(findings)).toEqual(["wrong unread"]);
  expect(tellFindings(findings, "fr")).toContain(
    "✗ Étiquettes : Le forum ne l'a pas montré : le forum refuse (403) : « Nope ».",
  );
});

test("a forum that is away is told in the doctor's language alone", async () => {
  const { api } = await partsFor(world);
  const current = () =>
    Promise.reject(new Unreachable("GET /session/current.json", NO_ANSWER_IN_TIME, "maybe"));

  const told = tellFindings(await examine({ api: { ...api, session: { ...api.session, current } } }), "fr");

  expect(told.join("\n")).not.toMatch(/\b(?:the|cannot|answer|refused)\b/);
  expect(told).toContain("✗ Forum : Le forum ne répond pas (pas de réponse à temps).");
});
