/**
 * What differs between a forum and what it must have, as a pure function: nothing differs on a forum that is
 * ready, so a setup that is run again changes nothing.
 */
import { COMPONENT_NAME } from "./things/component-zip.ts";
import type { Change, Plan, Remark } from "./change.ts";
import type { ForumState } from "./forum-state.ts";
import { joinRecords, type Making } from "./record.ts";
import { planComponent } from "./things/component.ts";
import { FORM_NAMES, planForm } from "./things/form.ts";
import { planRegister } from "./things/register-topic.ts";
import { planSettings } from "./things/site-settings.ts";
import { planTags } from "./things/tags.ts";
import { planUserField } from "./things/user-field.ts";
import { planWebhook } from "./things/webhook.ts";
import type { Wanted } from "./wanted.ts";

/** The changes in the order in which they are made: the record first, the webhook when all the rest is there. */
export function planSetup(state: ForumState, wanted: Wanted): Plan {
  const settings = planSettings(state.settings, wanted);
  const turnsFormsOn = settings.changes.some(
    (change) => change.kind === "set-setting" && change.name === "enable_form_templates",
  );
  const parts = [
    settings,
    planTags(state.tags, wanted),
    { changes: planUserField(state.userFields), remarks: [] },
    planForm(state.forms, wanted, turnsFormsOn),
    planComponent(state.themes, wanted),
    planWebhook(state.webhooks, wanted),
    { changes: [], remarks: missing(state, wanted) },
  ];
  const changes = parts.flatMap((part) => part.changes);
  const made = changes.flatMap((change) => makings(change, wanted));
  const recorded = state.register?.record.kind === "found" ? state.register.record.made : [];
  const opens: readonly Making[] = state.register === null ? [{ kind: "register" }] : [];
  const record = joinRecords(recorded, [...opens, ...made]);
  const register = planRegister(state.register, record);
  return {
    changes: [...register.changes, ...changes],
    remarks: [...parts.flatMap((part) => part.remarks), ...register.remarks],
    record,
  };
}

function missing({ groups, forms }: ForumState, wanted: Wanted): Remark[] {
  return [
    ...wanted.groups
      .filter(({ name }) => !groups.has(name))
      .map(({ name, role }): Remark => ({ kind: "missing-group", name, role })),
    ...wanted.categories
      .filter((id) => !forms.categories.some((category) => category.id === id))
      .map((id): Remark => ({ kind: "missing-category", id })),
  ];
}

/** What a change makes that was not there; what it only mends was there before setup and stays after it. */
function makings(change: Change, wanted: Wanted): Making[] {
  switch (change.kind) {
    case "create-tags":
      return change.names.map((name) => ({ kind: "tag", name }));
    case "create-tag-group":
      return [{ kind: "tag-group", name: change.group.name }];
    case "set-setting": {
      const { name, before, after, adds } = change;
      return adds.length > 0
        ? [{ kind: "list", name, added: [...adds] }]
        : [{ kind: "setting", name, before, after }];
    }
    case "create-user-field":
      return [{ kind: "user-field", name: change.name }];
    case "keep-form":
      return change.id === null ? [{ kind: "form", name: FORM_NAMES[wanted.language] }] : [];
    case "create-webhook":
      return [{ kind: "webhook", name: change.address }];
    case "install-component":
      return change.id === null ? [{ kind: "component", name: COMPONENT_NAME }] : [];
    case "change-tag-group":
    case "change-webhook":
    case "open-register":
    case "write-record":
    default:
      return [];
  }
}
