/** What a forum has of the things that setup provides, read in about twenty requests. */
import type { Calls } from "../discourse-api/discourse-api.ts";
import type { Category } from "../discourse-api/categories.ts";
import { type FormsState } from "./things/form.ts";
import { readRegister, type RegisterState } from "./things/register-topic.ts";
import type { SettingsState } from "./things/site-settings.ts";
import { readTags, type TagsState } from "./things/tags.ts";
import { readThemes, type ThemesState } from "./things/component.ts";
import type { UserFieldsState } from "./things/user-field.ts";
import type { WebhooksState } from "./things/webhook.ts";
import type { Wanted } from "./wanted.ts";

export interface ForumState {
  readonly tags: TagsState;
  readonly settings: SettingsState;
  readonly userFields: UserFieldsState;
  readonly forms: FormsState;
  readonly webhooks: WebhooksState;
  readonly themes: ThemesState;
  readonly register: RegisterState | null;
  /** Configured groups that the forum has. */
  readonly groups: ReadonlySet<string>;
}

/** All that reading a forum's state asks of it. */
export type StateCalls = Calls<
  | "groups.byName"
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

/** Reads the forum; the client's errors are thrown, `Refused` with 404 for a bot that is no administrator. */
export async function readForum(api: StateCalls, botId: number, wanted: Wanted): Promise<ForumState> {
  const forum = api.administration;
  const categories: Category[] = [];
  for (const id of wanted.categories) {
    const category = await forum.categories.read(id);
    if (category !== null) categories.push(category);
  }
  const groups = new Set<string>();
  for (const { name } of wanted.groups) if ((await api.groups.byName(name)) !== null) groups.add(name);
  return {
    tags: await readTags(forum, wanted),
    settings: await forum.siteSettings.all(),
    userFields: await forum.userFields.list(),
    forms: { forms: await forum.formTemplates.list(), categories },
    webhooks: {
      hooks: await forum.webhookUpkeep.list(wanted.webhook?.secret ?? ""),
      eventTypes: (await api.webhooks.list()).eventTypes,
    },
    themes: await readThemes(forum.themes),
    register: await readRegister(api, botId),
    groups,
  };
}
