/**
 * A live forum made ready for the recorded requests: accounts of its own (`rec_…`), a category, the settings
 * that the recordings were made with, English among them. The recorded bot is played by the operator's account,
 * since a forum makes nobody an administrator without an e-mail. Settings and operator are put back afterwards;
 * accounts, category and the topic stay.
 */
import { randomBytes } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { z } from "zod";
import { createIds, type Ids } from "./ids.ts";
import { people, RECORDED_SETTINGS } from "./recordings.ts";
import type { ForumUnderTest, Texts } from "./replay.ts";

export interface LiveForum extends ForumUnderTest {
  readonly ids: Ids;
  restore(): Promise<void>;
}

type Ask = (method: string, path: string, body?: unknown) => Promise<unknown>;

/** The name that stands in everything the recordings made. */
const RECORDED_RUN = "mwu6rfkz";

const PREFIX = "rec_";
const BOT = "lettres-bot";

const USERNAMES = people.map((person) => person.username).filter((username) => username !== "admin");

export async function openLiveForum(url: string, apiKey: string, operator: string): Promise<LiveForum> {
  const ask = askAs(url, apiKey, operator);
  const ids = createIds();
  const cast = castOf(operator);
  for (const person of people.filter(({ username }) => username !== "admin")) {
    if (cast.get(person.username) === operator) continue;
    ids.learn("user", person.id, await ensureAccount(ask, person));
  }
  const asItWas = await playTheBot(ask, operator, ids);
  ids.learn("category", 5, await ensureCategory(ask));
  const earlier = await setSettings(ask, RECORDED_SETTINGS);
  const dates = createDates();
  return {
    url,
    apiKey,
    // Allowed by the recorded settings, and nobody listens there.
    serviceUrl: "http://127.0.0.1:1",
    ids,
    texts: textsOfRun(dates, cast),
    before: async ({ seq }) => {
      if (seq === 112) await setTimeout(Math.max(0, dates.soon() + 3000 - Date.now()));
    },
    restore: async () => {
      await setSettings(ask, earlier);
      await asItWas();
    },
  };
}

/** Who plays whom: usernames of the recordings and those on this forum. */
function castOf(operator: string): ReadonlyMap<string, string> {
  return new Map(
    USERNAMES.map((username) => [username, username === BOT ? operator : `${PREFIX}${username}`]),
  );
}

/** Gives the operator what the recorded bot has; what it returns takes that back. */
async function playTheBot(ask: Ask, operator: string, ids: Ids): Promise<() => Promise<void>> {
  const bot = people.find(({ username }) => username === BOT);
  const { user } = accountSchema.parse(await ask("GET", `/u/${operator}.json`));
  ids.learn("user", bot?.id ?? 0, user.id);
  const place = `/admin/users/${user.id}`;
  await ask("PUT", `/u/${operator}.json`, { name: bot?.name });
  if (!user.moderator) await ask("PUT", `${place}/grant_moderation.json`);
  if (user.trust_level !== 4) await ask("PUT", `${place}/trust_level.json`, { level: 4 });
  return async () => {
    await ask("PUT", `/u/${operator}.json`, { name: user.name });
    if (!user.moderator) await ask("PUT", `${place}/revoke_moderation.json`);
    if (user.trust_level !== 4) await ask("PUT", `${place}/trust_level.json`, { level: user.trust_level });
  };
}

function askAs(url: string, apiKey: string, operator: string): Ask {
  const headers = {
    "Api-Key": apiKey,
    "Api-Username": operator,
    Accept: "application/json",
    "Content-Type": "application/json",
  };
  const ask: Ask = async (method, path, body) => {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await fetch(url + path, { method, headers, ...sent });
    if (response.status === 429) {
      await setTimeout((Number(response.headers.get("retry-after") ?? "10") + 1) * 1000);
      return ask(method, path, body);
    }
    if (response.status === 404) return null;
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 300)}`);
    return text === "" ? null : JSON.parse(text);
  };
  return ask;
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

async function ensureAccount(ask: Ask, person: (typeof people)[number]): Promise<number> {
  const username = PREFIX + person.username;
  const found = await ask("GET", `/u/${username}.json`);
  if (found === null) {
    const password = randomBytes(24).toString("hex");
    const email = `${username}@example.invalid`;
    await ask("POST", "/users.json", {
      name: person.name,
      username,
      email,
      password,
      active: true,
      approved: true,
    });
  }
  const { user } = accountSchema.parse(found ?? (await ask("GET", `/u/${username}.json`)));
  if (person.admin === true && !user.admin) await ask("PUT", `/admin/users/${user.id}/grant_admin.json`);
  if (person.moderator === true && !user.moderator) {
    await ask("PUT", `/admin/users/${user.id}/grant_moderation.json`);
  }
  const level = person.admin === true || person.moderator === true ? 4 : 2;
  if (user.trust_level !== level) await ask("PUT", `/admin/users/${user.id}/trust_level.json`, { level });
  return user.id;
}

const categoriesSchema = z.object({
  category_list: z.object({ categories: z.array(z.object({ id: z.number(), name: z.string() })) }),
});
const madeSchema = z.object({ category: z.object({ id: z.number() }) });

async function ensureCategory(ask: Ask): Promise<number> {
  const name = "Recordings";
  const { categories } = categoriesSchema.parse(await ask("GET", "/categories.json")).category_list;
  const found = categories.find((category) => category.name === name);
  if (found !== undefined) return found.id;
  const made = await ask("POST", "/categories.json", { name, color: "0088CC", text_color: "FFFFFF" });
  return madeSchema.parse(made).category.id;
}

const settingsSchema = z.object({
  site_settings: z.array(z.object({ setting: z.string(), value: z.union([z.string(), z.null()]) })),
});

/** Sets those that this forum has, and returns what they were. */
async function setSettings(
  ask: Ask,
  wanted: Readonly<Record<string, string | number | boolean>>,
): Promise<Record<string, string>> {
  const listed = settingsSchema.parse(await ask("GET", "/admin/site_settings.json")).site_settings;
  const present = listed.filter(({ setting }) => setting in wanted);
  for (const { setting } of present) {
    await ask("PUT", `/admin/site_settings/${setting}.json`, { [setting]: wanted[setting] });
  }
  return Object.fromEntries(present.map(({ setting, value }) => [setting, value ?? ""]));
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
