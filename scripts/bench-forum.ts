/**
 * `npm run bench:forum`: how soon after the tag the checklist stands in a topic of a live forum, beside the forum's
 * own floor: a bare handler that reads the topic when it is told of it and posts one text. Rounds alternate on one
 * address; medians and their ratio count. Wants `DISCOURSE_URL` and `DISCOURSE_API_KEY` as the tests against a live
 * forum do, of a forum that reaches this machine; what was made there is taken back.
 */
import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { cpus } from "node:os";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { createDiscourseApi } from "../src/discourse-api/discourse-api.ts";
import { readSettings } from "../src/settings/read-settings.ts";
import { webhookAddress } from "../src/settings/webhook-path.ts";
import { eventIds } from "../src/setup/things/webhook.ts";
import { createApp } from "../src/shell/app.ts";
import { assemble } from "../src/shell/assemble.ts";
import { listen } from "../src/shell/listen.ts";
import { createService } from "../src/shell/service.ts";
import { liveForumOf } from "../test/forum/live-forum.ts";
import type { LiveForum, LiveMember } from "../test/forum/live-forum.ts";

/** The first round warms both up and is not counted. */
const ROUNDS = 8;
/** Between two rounds, so that a forum's limit of a minute is met by neither: milliseconds. */
const BETWEEN = 15_000;
const LONGEST = 60_000;
const SECRET = "a-secret-of-the-bench";
const BARE_TAG = "bench-floor";

const Told = z.object({ topic: z.object({ id: z.number(), tags: z.array(z.unknown()).default([]) }) });
const Tag = z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]);
const Thread = z.object({
  post_stream: z.object({ posts: z.array(z.object({ cooked: z.string(), created_at: z.coerce.date() })) }),
});

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

/** About as long as a checklist, with a mark of its own. */
const checklist = (topicId: number): string =>
  `Floor of topic ${topicId}\n\n${Array.from({ length: 6 }, (_, n) => `- [ ] ${n + 1}. Something that somebody has to look at in the file`).join("\n")}`;

/** Answers at once and then does what nobody can do without: reads the topic, and posts. */
function bareHandler(
  forum: LiveForum,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const done = new Set<number>();
  return async (request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    await once(request, "end");
    response.writeHead(202).end();
    const told = Told.safeParse(JSON.parse(Buffer.concat(chunks).toString("utf8") || "{}"));
    if (!told.success) return;
    const { id, tags } = told.data.topic;
    const isAsked = tags.some((tag) => Tag.safeParse(tag).data === BARE_TAG);
    if (!isAsked || done.has(id)) return;
    done.add(id);
    await forum.find(`/t/${id}.json?include_raw=true&print=true`);
    await forum.ask(forum.bot, "POST", "/posts.json", { topic_id: id, raw: checklist(id) });
  };
}

/** Milliseconds from the request that tags a new topic to the moment in which a post that says `what` was made. */
async function round(forum: LiveForum, as: LiveMember, topic: TopicOfRound, what: string): Promise<number> {
  const { topicId } = await forum.createTopic(as, topic);
  // What the forum tells of the new topic itself has come by then.
  await wait(4_000);
  const taggedAt = Date.now();
  await forum.tag(forum.bot, topicId, [topic.tag]);
  for (let waited = 0; waited < LONGEST; waited += 4_000) {
    await wait(4_000);
    const { post_stream: stream } = Thread.parse(await forum.find(`/t/${topicId}.json`));
    const post = stream.posts.find(({ cooked }) => cooked.includes(what));
    if (post !== undefined) return post.created_at.getTime() - taggedAt;
  }
  throw new Error(`Nothing that says "${what}" after ${LONGEST / 1000} s`);
}

interface TopicOfRound {
  readonly title: string;
  readonly raw: string;
  readonly category: number;
  readonly tag: string;
}

async function measure(forum: LiveForum): Promise<void> {
  const { administration } = createDiscourseApi({ url: forum.url, apiKey: forum.key, username: forum.bot });
  const category = await forum.addCategory("Mesures");
  await forum.allowPdf();
  await forum.setSettings({ allowed_internal_hosts: "127.0.0.1|localhost" });
  const member = await forum.addMember("Membre de la mesure", "mesure");
  const settings = readSettings(`network: Mesures\nregister:\n  category: ${category}\n`, "aval.yaml", {
    forumUrl: forum.url,
    publicUrl: null,
  });
  const parts = assemble({
    settings,
    connection: { apiKey: forum.key, username: forum.bot },
    secrets: [SECRET],
    sealSecrets: ["a secret that seals the record of the bench"],
    log: { level: "error" },
  });
  const wantedTags = [settings.requestTag, BARE_TAG, ...Object.values(settings.stageTags)];
  const there = new Set((await administration.tagList.all()).map(({ name }) => name));
  const own = wantedTags.filter((tag) => !there.has(tag));
  if (own.length > 0) await administration.tagList.create(own);
  forum.onEnd(async () => {
    for (const tag of await administration.tagList.all())
      if (own.includes(tag.name)) await administration.tagList.remove(tag);
  });

  const service = createService(parts);
  const app = createApp(service, parts);
  const bare = bareHandler(forum);
  let isBare = false;
  const server = await listen(
    (request, response) => {
      if (isBare) bare(request, response).catch(console.error);
      else app(request, response);
    },
    0,
    "127.0.0.1",
  );
  forum.onEnd(async () => {
    await service.stop();
    server.close();
    server.closeAllConnections();
  });
  const place = server.address();
  const address = webhookAddress(`http://127.0.0.1:${typeof place === "object" ? (place?.port ?? 0) : 0}`);
  const { eventTypes } = await createDiscourseApi({
    url: forum.url,
    apiKey: forum.key,
    username: forum.bot,
  }).webhooks.list();
  await administration.webhookUpkeep.create({ address, secret: SECRET, eventIds: eventIds(eventTypes) });
  forum.onEnd(async () => {
    const hooks = await administration.webhookUpkeep.list(SECRET);
    for (const hook of hooks.filter((one) => one.address === address))
      await administration.webhookUpkeep.remove(hook.id);
  });
  await service.start();

  const [whole, floor]: [number[], number[]] = [[], []];
  for (let number = 0; number <= ROUNDS; number += 1) {
    const title = (kind: string) => `Lettre de soutien pour la mesure ${kind} ${number} ${forum.run}`;
    const raw = `**Projet :** La mesure ${number} ${forum.run}\n**Porteur :** Association des mesures\n**Appel :** Fabriques`;
    isBare = true;
    const bareTime = await round(
      forum,
      member,
      { title: title("nue"), raw: `${raw} (nue)`, category, tag: BARE_TAG },
      "Floor of topic",
    );
    await wait(BETWEEN);
    isBare = false;
    const time = await round(
      forum,
      member,
      { title: title("entière"), raw, category, tag: settings.requestTag },
      'kind="project"',
    );
    await wait(BETWEEN);
    console.log(`round ${number}: floor ${bareTime} ms, tag to checklist ${time} ms`);
    if (number === 0) continue;
    floor.push(bareTime);
    whole.push(time);
  }
  const [middle, lowest] = [median(whole), median(floor)];
  console.log(`${cpus()[0]?.model ?? "?"}, ${cpus().length} cores, Node ${process.version}`);
  console.log(
    `tag to checklist ${middle} ms, the forum's own floor ${lowest} ms, ratio ${(middle / lowest).toFixed(2)}`,
  );
}

const forum = liveForumOf(process.env);
if (forum === null) {
  console.error("A live forum is needed: DISCOURSE_URL and DISCOURSE_API_KEY, see CONTRIBUTING.md");
  process.exitCode = 2;
} else {
  try {
    await measure(forum);
  } finally {
    for (const failure of await forum.cleanUp()) console.error(`left on the forum: ${failure}`);
  }
}
