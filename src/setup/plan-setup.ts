/**
 * What differs between a forum and what it must have, as a pure function: nothing differs on a forum that is
 * ready, so a setup that is run again changes nothing.
 */
import { COMPONENT_NAME } from "./things/component-zip.ts";
import type { Change, Plan, Remark } from "./change.ts";
import type { ForumState } from "./forum-state.ts";
import { joinRecords, type Making } from "./record.ts";
import { planComponent } from "./things/component.ts";
import { formName, planForms } from "./things/form.ts";
import type { RegisterPlace } from "../shell/reading/register-category.ts";
import { planRegister, type RegisterState } from "./things/register-topic.ts";
import { planSettings } from "./things/site-settings.ts";
import { planTags } from "./things/tags.ts";
import { planUserField } from "./things/user-field.ts";
import { planWebhook } from "./things/webhook.ts";
import type { Wanted } from "./wanted.ts";

const NOTHING: Part = { changes: [], remarks: [] };

interface Part {
  readonly changes: readonly Change[];
  readonly remarks: readonly Remark[];
}

/**
 * The changes in the order in which they are made: the record first, the webhook when all the rest is there.
 * What could not be read is left as it is, and said.
 */
export function planSetup(state: ForumState, wanted: Wanted): Plan {
  const settings = state.settings === null ? NOTHING : planSettings(state.settings, wanted);
  const turnsFormsOn = settings.changes.some(
    (change) => change.kind === "set-setting" && change.name === "enable_form_templates",
  );
  const parts: readonly Part[] = [
    settings,
    state.tags === null ? NOTHING : planTags(state.tags, wanted),
    state.profile === null ? NOTHING : { changes: planUserField(state.profile), remarks: [] },
    state.form === null ? NOTHING : planForms(state.form, wanted, turnsFormsOn),
    state.component === null ? NOTHING : planComponent(state.component, wanted),
    state.webhook === null ? NOTHING : planWebhook(state.webhook, wanted),
    { changes: [], remarks: missing(state, wanted) },
    { changes: [], remarks: state.unread.map((unread) => ({ kind: "unread", ...unread })) },
  ];
  const changes = parts.flatMap((part) => part.changes);
  const register = state.register === null ? null : registerWith(state.register, changes, wanted);
  return {
    changes: [...(register?.changes ?? []), ...changes],
    remarks: [...parts.flatMap((part) => part.remarks), ...(register?.remarks ?? [])],
    record: register?.record ?? [],
  };
}

/** What is to be done about the register, which keeps the record of all these changes too. */
function registerWith(
  state: RegisterState,
  changes: readonly Change[],
  wanted: Wanted,
): Part & Pick<Plan, "record"> {
  const isThere = state.kind === "there";
  const recorded = isThere && state.record.kind === "found" ? state.record.made : [];
  const opens: readonly Making[] = isThere ? [] : [{ kind: "register" }, ...placeMade(state.place)];
  const made = changes.flatMap((change) => makings(change, wanted));
  const record = joinRecords(recorded, [...opens, ...made]);
  return { ...planRegister(state, record, wanted), record };
}

function placeMade(place: RegisterPlace): Making[] {
  return place.kind === "new" ? [{ kind: "category", name: place.slug }] : [];
}

function missing({ people, form }: ForumState, wanted: Wanted): Remark[] {
  return [
    ...(people === null ? [] : wanted.groups)
      .filter(({ name }) => people?.has(name) !== true)
      .map(({ name, role, programme }): Remark => ({ kind: "missing-group", name, role, programme })),
    ...(form === null ? [] : wanted.categories)
      .filter(({ id }) => form?.categories.some((category) => category.id === id) !== true)
      .map(({ id, programme }): Remark => ({ kind: "missing-category", id, programme })),
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
      return change.id === null ? [{ kind: "form", name: formName(change.form, wanted.language) }] : [];
    case "create-webhook":
      return [{ kind: "webhook", name: change.address }];
    case "install-component":
      return change.id === null ? [{ kind: "component", name: COMPONENT_NAME }] : [];
    case "change-tag-group":
    case "change-webhook":
    case "open-register":
    case "write-record":
    case "show-key":
    default:
      return [];
  }
}
