/**
 * The demo's case as a forum shows it, at every moment that is told of it: what the service writes today, for the
 * component to be tried and photographed on. The poll is drawn as a Discourse of 2025 draws one (from its sources).
 */
import { z } from "zod";
import type { Told } from "../../src/demo/demo-case.ts";
import { startDemoWorld } from "../../src/demo/demo-world.ts";
import { englishCase } from "../../src/demo/english-case.ts";
import { frenchCase } from "../../src/demo/french-case.ts";
import { playCase } from "../../src/demo/play-case.ts";
import type { SandboxWithService } from "../../src/demo/sandbox-with-service.ts";
import type { Language, Recording } from "./forum-page.ts";

const Poll = z.object({
  name: z.string(),
  voters: z.number(),
  options: z.array(z.object({ id: z.string(), html: z.string(), votes: z.number() })),
});
const Post = z.object({
  id: z.number(),
  post_number: z.number(),
  username: z.string(),
  name: z.string(),
  user_id: z.number(),
  cooked: z.string(),
  raw: z.string(),
  wiki: z.boolean(),
  version: z.number(),
  updated_at: z.string(),
  polls: z.array(Poll).optional(),
});
const Members = z.object({ members: z.array(z.object({ id: z.number(), username: z.string() })) });
const Topic = z.object({
  slug: z.string(),
  title: z.string(),
  post_stream: z.object({ posts: z.array(Post) }),
});

/** Plays the case and gives back what the forum showed after each act that is told. */
export async function playedRequest(language: Language): Promise<ReadonlyMap<Told, Recording>> {
  const told = language === "fr" ? frenchCase : englishCase;
  const world = await startDemoWorld(told);
  const shown = new Map<Told, Recording>();
  let last: Told = "opening";
  try {
    await playCase(told, world, {
      tell: (what) => (last = what),
      between: async () => void shown.set(last, await shownNow(world, told.group)),
    });
  } finally {
    await world.stop();
  }
  return shown;
}

/** The only topic, of the case as of a story. */
const TOPIC = 1;

/** The topic as the forum shows it now, with the accounts of that group. */
export async function shownNow(
  { forum, clock }: Pick<SandboxWithService, "forum" | "clock">,
  group: string,
): Promise<Recording> {
  const headers = { "Api-Key": forum.apiKey, "Api-Username": "system" };
  const ask = (path: string) => fetch(forum.url + path, { headers });
  const answer = await ask(`/t/${TOPIC}.json?include_raw=true&print=true`);
  const { slug, title, post_stream: stream } = Topic.parse(await answer.json());
  const posts = stream.posts.map((post) => ({ ...post, can_edit: post.wiki, cooked: withPolls(post) }));
  const members = Members.parse(await (await ask(`/groups/${group}/members.json`)).json()).members;
  const accounts = Object.fromEntries(members.map(({ username, id }) => [username, id]));
  return {
    recordedAt: new Date(clock.now()).toISOString(),
    topic: {
      id: TOPIC,
      slug,
      tags: ["lettre-de-soutien"],
      title: `<div id="topic-title"><h1>${title}</h1></div>`,
    },
    posts,
    accounts,
    drawnBallot: { elector: "", recused: "", voted: "" },
  };
}

/** The text with its polls as the page draws them. */
function withPolls({ cooked, polls = [] }: z.infer<typeof Post>): string {
  const parts =
    /<div class="poll"[^>]*data-poll-name="([^"]*)"[^]*?<div class="poll-info">[^]*?<\/div>\n<\/div>\n<\/div>/g;
  return cooked.replace(parts, (written: string, name: string) => {
    const poll = polls.find((candidate) => candidate.name === name);
    return poll === undefined ? written : drawn(poll);
  });
}

function drawn({ name, voters, options }: z.infer<typeof Poll>): string {
  const rows = options.map(({ html, votes }) => {
    const share = voters === 0 ? 0 : Math.round((100 * votes) / voters);
    return `<li><div class="option"><p><span class="percentage">${share}%</span><span class="option-text">${html}</span></p>
<div class="bar-back"><div class="bar" style="width:${share}%"></div></div></div></li>`;
  });
  return `<div class="poll-outer" data-poll-name="${name}" data-poll-type="regular"><div class="poll"><div class="poll-container">
<ul class="results">${rows.join("")}</ul></div>
<div class="poll-info"><div class="poll-info_counts"><span class="info-number">${voters}</span> <span class="info-label">votes</span></div></div></div></div>`;
}
