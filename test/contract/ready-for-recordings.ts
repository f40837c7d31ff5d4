/**
 * A live forum made ready for the recorded requests: accounts of its own (`rec_…`), a category, the settings
 * that the recordings were made with, English among them. The recorded bot is played by the operator's account,
 * since a forum makes nobody an administrator without an e-mail. Settings and operator are put back afterwards;
 * accounts, category and the topic stay.
 */
import { randomBytes } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { z } from "zod";
import type { LiveForum } from "../forum/live-forum.ts";
import { createIds, type Ids } from "./ids.ts";
import { people, RECORDED_SETTINGS } from "./recordings.ts";
import type { ForumUnderTest, Texts } from "./replay.ts";

/** The name that stands in everything the recordings made. */
const RECORDED_RUN = "mwu6rfkz";

const PREFIX = "rec_";
const BOT = "lettres-bot";

const USERNAMES = people.map((person) => person.username).filter((username) => username !== "admin");

/** Makes it ready; its `cleanUp` puts the settings back. */
export async function readyForRecordings(forum: LiveForum): Promise<ForumUnderTest & { readonly ids: Ids }> {
  const ids = createIds();
  const cast = castOf(forum.bot);
  for (const person of people.filter(({ username }) => username !== "admin")) {
    if (cast.get(person.username) === forum.bot) continue;
    ids.learn("user", person.id, await ensureAccount(forum, person));
  }
  await playTheBot(forum, ids);
  ids.learn("category", 5, await ensureCategory(forum));
  await forum.setSettings(RECORDED_SETTINGS);
  const dates = createDates();
  return {
    url: forum.url,
    apiKey: forum.key,
    // Allowed by the recorded settings, and nobody listens there.
    serviceUrl: "http://127.0.0.1:1",
    ids,
    texts: textsOfRun(dates, cast),
    before: async ({ seq }) => {
      if (seq === 112) await setTimeout(Math.max(0, dates.soon() + 3000 - Date.now()));
    },
  };
}

/** Who plays whom: usernames of the recordings and those on this forum. */
function castOf(operator: string): ReadonlyMap<string, string> {
  return new Map(
    USERNAMES.map((username) => [username, username === BOT ? operator : `${PREFIX}${username}`]),
  );
}

/** Gives the operator what the recorded bot has, until the forum is cleaned up. */
async function playTheBot(forum: LiveForum, ids: Ids): Promise<void> {
  const { bot } = forum;
  const recorded = people.find(({ username }) => username === BOT);
  const { user } = accountSchema.parse(await forum.find(`/u/${bot}.json`));
  ids.learn("user", recorded?.id ?? 0, user.id);
  const place = `/admin/users/${user.id}`;
  const change = async (
    how: readonly [path: string, body?: unknown],
    back: readonly [path: string, body?: unknown],
  ) => {
    await forum.ask(bot, "PUT", ...how);
    forum.onEnd(() => forum.ask(bot, "PUT", ...back));
  };
  await change([`/u/${bot}.json`, { name: recorded?.name }], [`/u/${bot}.json`, { name: user.name }]);
  if (!user.moderator) {
    await change([`${place}/grant_moderation.json`], [`${place}/revoke_moderation.json`]);
  }
  if (user.trust_level !== 4) {
    const level = `${place}/trust_level.json`;
    await change([level, { level: 4 }], [level, { level: user.trust_level }]);
  }
}

const accountSchema = z.object({
  user: z.object({
    id: z.number(),
    name: z.string().nullable(),
    admin: z.boolean(),
    moderator: z.boolean(),
    trust_level: z.number(),
  }),
});

async function ensureAccount(forum: LiveForum, person: (typeof people)[number]): Promise<number> {
  const username = PREFIX + person.username;
  const found = await forum.find(`/u/${username}.json`);
  if (found === null) {
    const password = randomBytes(24).toString("hex");
    const email = `${username}@example.invalid`;
    await forum.ask(forum.bot, "POST", "/users.json", {
      name: person.name,
      username,
      email,
      password,
      active: true,
      approved: true,
    });
  }
  const { user } = accountSchema.parse(found ?? (await forum.find(`/u/${username}.json`)));
  if (person.admin === true && !user.admin)
    await forum.ask(forum.bot, "PUT", `/admin/users/${user.id}/grant_admin.json`);
  if (person.moderator === true && !user.moderator) {
    await forum.ask(forum.bot, "PUT", `/admin/users/${user.id}/grant_moderation.json`);
  }
  const level = person.admin === true || person.moderator === true ? 4 : 2;
  if (user.trust_level !== level)
    await forum.ask(forum.bot, "PUT", `/admin/users/${user.id}/trust_level.json`, { level });
  return user.id;
}

const categoriesSchema = z.object({
  category_list: z.object({ categories: z.array(z.object({ id: z.number(), name: z.string() })) }),
});
const madeSchema = z.object({ category: z.object({ id: z.number() }) });

async function ensureCategory(forum: LiveForum): Promise<number> {
  const name = "Recordings";
  const { categories } = categoriesSchema.parse(await forum.find("/categories.json")).category_list;
  const found = categories.find((category) => category.name === name);
  if (found !== undefined) return found.id;
  const made = await forum.ask(forum.bot, "POST", "/categories.json", {
    name,
    color: "0088CC",
    text_color: "FFFFFF",
  });
  return madeSchema.parse(made).category.id;
}

/** The recorded close times of polls, moved to where they mean the same today. */
function createDates() {
  const chosen = new Map<string, string>();
  const later: readonly (readonly [string, number])[] = [
    ["2026-11-27T04:20:01.209Z", 3 * 86_400_000],
    ["2026-11-29T04:20:03.549Z", 5 * 86_400_000],
    ["2026-11-24T04:20:49.075Z", 60_000],
  ];
  function today(recorded: string, ahead: number): string {
    const date = chosen.get(recorded) ?? new Date(Date.now() + ahead).toISOString();
    chosen.set(recorded, date);
    return date;
  }
  return {
    later,
    today,
    soon: () => Date.parse(chosen.get("2026-11-24T04:20:49.075Z") ?? new Date().toISOString()),
    chosen,
  };
}

/** Run, usernames and dates in this forum's terms. Usernames are replaced where they stand as words. */
function textsOfRun(dates: ReturnType<typeof createDates>, cast: ReadonlyMap<string, string>): Texts {
  const run = Date.now().toString(36).slice(-RECORDED_RUN.length);
  const played = new Map([...cast].map(([recorded, actual]) => [actual, recorded]));
  const anyOf = (names: Iterable<string>) => [...names].join("|");
  const recordedName = new RegExp(
    `(?<![\\w/_-])(${anyOf(cast.keys())})(?![\\w-])|(?<=/u/)(${anyOf(cast.keys())})(?![\\w-])`,
    "g",
  );
  // The operator's name may be a word of its own elsewhere: it is one only where a username stands.
  const actualName = new RegExp(
    `(?<![\\w-])(?=${PREFIX})(${anyOf(played.keys())})(?![\\w-])|(?<=[/@"],?)(${anyOf(played.keys())})(?=["/<,\\s])`,
    "g",
  );
  const learnt = new Map<string, string>();
  const learn = (recorded: string, actual: string) => void learnt.set(recorded, actual);
  return {
    learn,
    toForum(text) {
      const named = [...learnt]
        .reduce((told, [recorded, actual]) => told.replaceAll(recorded, actual), text)
        .replaceAll(RECORDED_RUN, run)
        .replaceAll(recordedName, (name) => cast.get(name) ?? name);
      return dates.later.reduce(
        (dated, [recorded, ahead]) =>
          dated.includes(recorded) ? dated.replaceAll(recorded, dates.today(recorded, ahead)) : dated,
        named,
      );
    },
    toRecorded(text) {
      const named = text
        .replaceAll(run, RECORDED_RUN)
        .replaceAll(actualName, (name) => played.get(name) ?? name);
      return [...dates.chosen, ...learnt].reduce(
        (told, [recorded, actual]) => told.replaceAll(actual, recorded),
        named,
      );
    },
  };
}
