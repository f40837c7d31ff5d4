/**
 * Questions to a forum whose answers differ between versions of Discourse, each asked the same way of a live forum
 * (`npm run record`) and of the sandbox. What is kept of an answer is its status and a few facts, named here: no
 * key, no address and no name but ours can get into a recording. Everything is made in a throw-away category.
 */
import { z } from "zod";

export interface Probed {
  ask(as: string, method: string, path: string, body?: unknown): Promise<Answered>;
  /** An administrator, and a member of trust level 2. */
  readonly bot: string;
  readonly member: string;
  /** Stands in every name that is made. */
  readonly run: string;
}

export interface Answered {
  readonly status: number;
  readonly json: unknown;
  readonly location: string | null;
}

export interface Observation {
  readonly name: string;
  readonly status: number;
  readonly facts?: Readonly<Record<string, unknown>>;
}

const Id = z.object({ id: z.number() });
const Created = z.object({ id: z.number(), topic_id: z.number() });
const Tag = z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]);
const TagGroup = z.object({
  tag_group: z.object({
    id: z.number(),
    tags: z.array(Tag).optional(),
    tag_names: z.array(z.string()).optional(),
    permissions: z.record(z.string(), z.number()).optional(),
  }),
});
const ListedTags = z.object({
  tags: z.array(z.looseObject({ id: z.union([z.string(), z.number()]), text: z.string() })),
});
const Refused = z.object({ errors: z.array(z.string()).optional(), failed: z.string().optional() }).catch({});

/** Asks everything, in order, and takes away again what can be taken away. */
export async function observe(forum: Probed): Promise<Observation[]> {
  const { bot, member, run } = forum;
  const seen: Observation[] = [];
  const undo: (() => Promise<unknown>)[] = [];
  const tag = (letter: string) => `probe-${letter}-${run}`;
  const named = (text: string) => text.replaceAll(run, "RUN");

  async function note<T>(
    name: string,
    [method, path, body]: readonly [string, string, unknown?],
    read?: (json: unknown) => T,
    facts?: (value: T, answered: Answered) => Record<string, unknown>,
    as = bot,
  ): Promise<T | null> {
    const answered = await forum.ask(as, method, path, body);
    const isGood = answered.status < 300 && read !== undefined;
    const value = isGood ? read(answered.json) : null;
    const said = value === null || facts === undefined ? refusalFacts(answered) : facts(value, answered);
    seen.push({ name, status: answered.status, ...(Object.keys(said).length === 0 ? {} : { facts: said }) });
    return value;
  }

  try {
    const title = `A topic that a recording has opened ${run}`;
    const raw = `This topic is opened to record how the forum answers, ${run}.`;
    await note("a topic without a category", ["POST", "/posts.json", { title, raw }]);
    const permissions = { everyone: 3, staff: 1 };
    const colours = { color: "0088CC", text_color: "FFFFFF" };
    const slug = `probe-${run}`;
    const category = await note(
      "a category that everybody reads and staff writes in",
      ["POST", "/categories.json", { name: `Probe ${run}`, slug, permissions, ...colours }],
      (json) => z.object({ category: z.looseObject({ id: z.number() }) }).parse(json).category,
      (made) => ({ read_restricted: made["read_restricted"], slug: named(String(made["slug"])) }),
    );
    if (category === null) return seen;
    undo.push(() => forum.ask(bot, "DELETE", `/categories/${category.id}.json`));
    await note("a category by its slug", ["GET", `/c/${slug}/find_by_slug.json`]);
    await note("a category of no such slug", ["GET", `/c/no-${slug}/find_by_slug.json`]);
    await note(
      "a category written back without name and colours",
      ["PUT", `/categories/${category.id}.json`, { form_template_ids: [] }],
      (json) => z.object({ category: z.object({ name: z.string() }) }).parse(json).category,
      ({ name }) => ({ name: named(name) }),
    );
    const topic = await note(
      "a topic in a category",
      ["POST", "/posts.json", { title, raw, category: category.id, external_id: `probe-${run}` }],
      (json) => Created.parse(json),
      () => ({}),
    );
    if (topic === null) return seen;
    const { topic_id: topicId } = topic;
    undo.push(() => forum.ask(bot, "DELETE", `/t/${topicId}.json`));

    await note("tags made at once", ["POST", "/tags/bulk_create.json", { tag_names: [tag("a"), tag("b")] }]);
    const file = new FormData();
    file.set("file", new Blob([`${tag("a")}\n${tag("b")}\n${tag("c")}\n`], { type: "text/csv" }), "tags.csv");
    await note("tags from a file", ["POST", "/tags/upload.json", file]);
    const listed = await note(
      "the list of tags",
      ["GET", "/tags.json"],
      (json) => ListedTags.parse(json).tags.filter(({ text }) => text.endsWith(run)),
      ([first]) => ({ id: typeof first?.id, slug: first !== undefined && "slug" in first }),
    );
    const isNumbered = typeof listed?.[0]?.id === "number";
    undo.push(async () => {
      for (const { id } of listed ?? []) await forum.ask(bot, "DELETE", `/tag/${id}.json`);
    });
    const withIds = (listed ?? [])
      .filter(({ text }) => text !== tag("c"))
      .map(({ id, text }) => ({ ...(typeof id === "number" ? { id } : {}), name: text }));
    for (const [name, tags] of [
      ["a tag group by names", { tag_names: [tag("a"), tag("b")] }],
      ["a tag group by numbers and names", { tags: withIds }],
      ["a tag group by names alone, as objects", { tags: [{ name: tag("a") }] }],
    ] as const) {
      const group = await note(
        name,
        ["POST", "/tag_groups.json", { name: `${name} ${run}`, ...tags, permissions, one_per_topic: true }],
        (json) => TagGroup.parse(json).tag_group,
        (made) => ({
          tags: (made.tags ?? made.tag_names ?? []).map(named).sort(),
          ...(made.permissions === undefined ? {} : { permissions: Object.keys(made.permissions).sort() }),
        }),
      );
      if (group !== null) undo.push(() => forum.ask(bot, "DELETE", `/tag_groups/${group.id}.json`));
    }
    const written = (tags: readonly string[]) => (isNumbered ? tags.map((name) => ({ name })) : tags);
    const tagsOf = async () => {
      const { json } = await forum.ask(bot, "GET", `/t/${topicId}.json`);
      return z
        .object({ tags: z.array(Tag) })
        .parse(json)
        .tags.map(named)
        .sort();
    };
    async function tagging(name: string, tags: unknown): Promise<void> {
      const { status } = await forum.ask(bot, "PUT", `/t/-/${topicId}.json`, { tags });
      seen.push({ name, status, facts: { tags: await tagsOf() } });
    }
    await tagging("tags set in the form of the forum", written([tag("a")]));
    await tagging("tags set as names", [tag("b")]);
    await tagging(
      "two tags of a group that allows one, set by an administrator",
      written([tag("a"), tag("b")]),
    );
    await note("a synonym", ["POST", `/tag/${tag("b")}/synonyms.json`, { synonyms: [tag("c")] }]);
    const synonym = await forum.ask(bot, "GET", `/tag/${tag("c")}/l/latest.json`);
    seen.push({
      name: "the page of a synonym",
      status: synonym.status,
      facts: {
        leads:
          synonym.location
            ?.replace(/^https?:\/\/[^/]+/, "")
            .replace(run, "RUN")
            .replace(/\d+$/, "ID") ?? null,
      },
    });

    const poll = `A question, ${run}.\n\n[poll name=probe public=true]\n* yes\n* no\n[/poll]`;
    const asked = await note(
      "a poll",
      ["POST", "/posts.json", { topic_id: topicId, raw: poll }],
      (json) => Created.parse(json),
      () => ({}),
    );
    await note(
      "the voters of a poll that nobody voted in",
      ["GET", `/polls/voters.json?post_id=${asked?.id ?? 0}&poll_name=probe`],
      (json) => z.object({ voters: z.unknown() }).parse(json),
      ({ voters }) => ({ voters }),
    );
    await note("a group of a name that an account has", [
      "POST",
      "/admin/groups.json",
      { group: { name: member } },
    ]);
    for (const field of ["type", "upload_type"]) {
      const form = new FormData();
      form.set(field, "composer");
      form.set("file", new Blob([PIXEL], { type: "image/png" }), `${field}.png`);
      await note(`an upload with ${field} alone`, ["POST", "/uploads.json", form]);
    }
    await note("a checkbox toggled by the forum", [
      "PUT",
      "/checklist/toggle.json",
      { post_id: 0, checkbox_index: 0, checkbox_count: 1, checked: true },
    ]);
    await note(
      "the kinds of events of webhooks",
      ["GET", "/admin/api/web_hooks.json"],
      (json) => z.object({ extras: z.record(z.string(), z.unknown()) }).parse(json).extras,
      (extras) => ({ grouped: "grouped_event_types" in extras }),
    );
    for (const place of ["config", "customize"])
      await note(`profile fields under ${place}`, ["GET", `/admin/${place}/user_fields.json`]);
    await note(
      "the forum's own groups",
      ["GET", "/site.json"],
      (json) => z.object({ groups: z.array(Id) }).parse(json).groups,
      (groups) => ({
        ids: groups
          .map(({ id }) => id)
          .filter((id) => id >= 10 && id < 20)
          .sort((a, b) => a - b),
      }),
    );
    await note(
      "the default theme",
      ["GET", "/admin/themes.json"],
      (json) => z.object({ themes: z.array(z.looseObject({ id: z.number() })) }).parse(json).themes,
      (themes) => ({ isOfTheSystem: (themes.find((theme) => theme["default"] === true)?.id ?? 0) < 0 }),
    );
    const edited = { post: { raw: `${raw} Edited.`, raw_old: "Something else" } };
    await note("an edit of another text, by its old name", ["PUT", `/posts/${topic.id}.json`, edited]);
    const newer = { post: { raw: `${raw} Edited again.`, original_text: "Something else" } };
    await note("an edit of another text, by its new name", ["PUT", `/posts/${topic.id}.json`, newer]);
    await forum.ask(bot, "DELETE", `/t/${topicId}.json`);
    await note("a category whose topics are deleted, deleted", ["DELETE", `/categories/${category.id}.json`]);
    await note("a topic whose category is gone, recovered", ["PUT", `/t/${topicId}/recover.json`]);
    return seen;
  } finally {
    for (const back of undo.toReversed()) await back();
  }
}

/** How a refusal looks, not its words: they are in the forum's language. */
function refusalFacts({ status, json }: Answered): Record<string, unknown> {
  if (status < 400) return {};
  const { errors, failed } = Refused.parse(json);
  return { errors: errors?.length ?? 0, ...(failed === undefined ? {} : { failed }) };
}

/** The smallest PNG. */
const PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
