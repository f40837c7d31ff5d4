/** What a forum has of the things that setup provides, read in about twenty requests. */
import type { Calls } from "../discourse-api/discourse-api.ts";
import type { Category } from "../discourse-api/categories.ts";
import { Refused, UnexpectedAnswer } from "../discourse-api/errors.ts";
import { type FormsState } from "./things/form.ts";
import { readRegister, type RegisterState } from "./things/register-topic.ts";
import type { SettingsState } from "./things/site-settings.ts";
import { readTags, type TagsState } from "./things/tags.ts";
import { readThemes, type ThemesState } from "./things/component.ts";
import type { UserFieldsState } from "./things/user-field.ts";
import type { WebhooksState } from "./things/webhook.ts";
import type { Wanted } from "./wanted.ts";

/** What is read, thing by thing; what could not be read is null and stands in `unread` with the reason. */
export interface ForumState {
  readonly tags: TagsState | null;
  readonly settings: SettingsState | null;
  readonly profile: UserFieldsState | null;
  readonly form: FormsState | null;
  readonly webhook: WebhooksState | null;
  readonly component: ThemesState | null;
  readonly register: RegisterState | null;
  readonly people: GroupsState | null;
  readonly unread: readonly Unread[];
}

/** The configured groups that the forum has, by their names in the settings: which they are on the forum. */
export type GroupsState = ReadonlyMap<string, { readonly id: number; readonly name: string }>;

export type Thing = Exclude<keyof ForumState, "unread">;

export interface Unread {
  readonly thing: Thing;
  readonly error: Refused | UnexpectedAnswer;
}

/** All that reading a forum's state asks of it. */
export type StateCalls = Calls<
  | "groups.find"
  | "topics.byExternalId"
  | "webhooks.list"
  | "administration.siteSettings"
  | "administration.tagList"
  | "administration.tagGroups"
  | "administration.userFields"
  | "administration.formTemplates"
  | "administration.themes"
  | "administration.categories"
  | "administration.webhookUpkeep"
>;

/**
 * Reads the forum. A thing that it refuses to show, or shows as no Discourse known here does, keeps no other
 * from being read; other errors of the client are thrown.
 */
export async function readForum(api: StateCalls, botId: number, wanted: Wanted): Promise<ForumState> {
  const forum = api.administration;
  const unread: Unread[] = [];

  async function part<State>(thing: Thing, reading: () => Promise<State>): Promise<State | null> {
    try {
      return await reading();
    } catch (error) {
      if (!(error instanceof Refused) && !(error instanceof UnexpectedAnswer)) throw error;
      unread.push({ thing, error });
      return null;
    }
  }

  return {
    people: await part("people", () => readGroups(api, wanted)),
    tags: await part("tags", () => readTags(forum, wanted)),
    settings: await part("settings", () => forum.siteSettings.all()),
    profile: await part("profile", () => forum.userFields.list()),
    form: await part("form", () => readForms(api, wanted)),
    webhook: await part("webhook", async () => ({
      hooks: await forum.webhookUpkeep.list(wanted.webhook?.secret ?? ""),
      eventTypes: (await api.webhooks.list()).eventTypes,
    })),
    component: await part("component", () => readThemes(forum.themes)),
    register: await part("register", () => readRegister(api, botId, wanted)),
    unread,
  };
}

type FormCalls = Calls<"administration.categories" | "administration.formTemplates">;

async function readForms({ administration }: FormCalls, wanted: Wanted): Promise<FormsState> {
  const categories: Category[] = [];
  for (const { id } of wanted.categories) {
    const category = await administration.categories.read(id);
    if (category !== null) categories.push(category);
  }
  return { forms: await administration.formTemplates.list(), categories };
}

async function readGroups(api: Calls<"groups.find">, { groups }: Wanted): Promise<GroupsState> {
  const found = new Map<string, { readonly id: number; readonly name: string }>();
  for (const { name } of groups) {
    const group = found.get(name) ?? (await api.groups.find(name));
    if (group !== null) found.set(name, group);
  }
  return found;
}
