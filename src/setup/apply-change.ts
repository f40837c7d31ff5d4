/** Makes one change on the forum. Errors of the client are thrown as they are. */
import type { Administration } from "../discourse-api/administration.ts";
import type { Calls } from "../discourse-api/discourse-api.ts";
import type { Change } from "./change.ts";
import type { Making } from "./record.ts";
import { installComponent } from "./things/component.ts";
import { formName, formText } from "./things/form.ts";
import { openRegister, showKey, writeRecord } from "./things/register-topic.ts";
import { eventIds } from "./things/webhook.ts";
import type { Wanted } from "./wanted.ts";
import { SETUP_WORDS } from "./words.ts";

/** All that making a change asks of a forum. */
export type ChangeCalls = Calls<
  | "topics.byExternalId"
  | "topics.create"
  | "topics.read"
  | "topics.move"
  | "posts.read"
  | "posts.edit"
  | "webhooks.list"
  | `administration.${keyof Administration}`
>;

export interface Applying {
  readonly api: ChangeCalls;
  readonly wanted: Wanted;
  readonly record: readonly Making[];
}

export async function applyChange(applying: Applying, change: Change): Promise<void> {
  const { api, wanted, record } = applying;
  const forum = api.administration;
  switch (change.kind) {
    case "create-tags":
      return forum.tagList.create(change.names);
    case "create-tag-group":
      return forum.tagGroups.create(change.group);
    case "change-tag-group":
      return forum.tagGroups.change(change.id, change.group);
    case "set-setting":
      return forum.siteSettings.set(change.name, change.after);
    case "create-user-field": {
      const description = SETUP_WORDS[wanted.language].organisations;
      return forum.userFields.create({ name: change.name, description });
    }
    case "keep-form":
      return keepForm(applying, change);
    case "create-webhook":
    case "change-webhook":
      return keepWebhook(applying, change);
    case "install-component":
      if (wanted.component === null) return;
      return installComponent(forum.themes, wanted.component.zip, change);
    case "open-register":
      return openRegister(api, wanted, change.place, record);
    case "write-record":
      return writeRecord(api, change.postId, record);
    case "show-key":
      return showKey(api, change.postId, wanted);
    default:
      return change satisfies never;
  }
}

async function keepForm(
  { api, wanted }: Applying,
  { form: kept, id, isChanged, categories }: Extract<Change, { kind: "keep-form" }>,
): Promise<void> {
  const { formTemplates, categories: places } = api.administration;
  const { language } = wanted;
  const form = { name: formName(kept, language), template: formText(language, kept.required) };
  const formId = id ?? (await formTemplates.create(form));
  if (id !== null && isChanged) await formTemplates.change({ id, ...form });
  for (const category of categories) await places.setForms(category, [...category.formIds, formId]);
}

async function keepWebhook(
  { api, wanted }: Applying,
  change: Extract<Change, { kind: "create-webhook" | "change-webhook" }>,
): Promise<void> {
  if (wanted.webhook === null) return;
  const { webhookUpkeep } = api.administration;
  const hook = { ...wanted.webhook, eventIds: eventIds((await api.webhooks.list()).eventTypes) };
  if (change.kind === "create-webhook") await webhookUpkeep.create(hook);
  else await webhookUpkeep.change(change.id, hook);
}
