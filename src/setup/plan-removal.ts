/**
 * What `aval setup --remove` takes back: what the record says that setup made and that is still there. Letters,
 * requests, votes and what the association made itself stay; so does a tag that a topic carries.
 */
import { COMPONENT_NAME } from "./things/component-zip.ts";
import type { Kept, Removal, RemovalPlan } from "./change.ts";
import type { ForumState } from "./forum-state.ts";
import type { Making } from "./record.ts";
import { listOf } from "./things/site-settings.ts";

/** In the order in which it is taken back: the webhook first, so that nothing more is delivered. */
export function planRemoval(state: ForumState): RemovalPlan {
  const { register } = state;
  if (register?.kind !== "there" || register.record.kind !== "found") {
    return { removals: [], kept: [{ kind: "nothing-recorded" }] };
  }
  const { made } = register.record;
  const parts = ORDER.flatMap((kind) =>
    made.filter((making) => making.kind === kind).map((making) => takenBack(making, state)),
  );
  const removals = parts.flatMap((part) => part.removals);
  const kept = parts.flatMap((part) => part.kept);
  if (made.some(({ kind }) => kind === "register") && register.cards === 0) {
    removals.push({ kind: "remove-register", topicId: register.topicId });
    removals.push(...made.flatMap(categoryMade));
  } else {
    if (register.opening !== null) removals.push({ kind: "clear-record", postId: register.opening.id });
    if (register.cards > 0) kept.push({ kind: "register-with-letters", topicId: register.topicId });
  }
  return { removals, kept };
}

/** The category is emptied by what goes before it; one that others use is refused by the forum, and stays. */
function categoryMade(making: Making): Removal[] {
  return making.kind === "category" ? [{ kind: "remove-category", slug: making.name }] : [];
}

const ORDER: readonly Making["kind"][] = [
  "webhook",
  "component",
  "form",
  "user-field",
  "tag-group",
  "tag",
  "list",
  "setting",
];

interface Part {
  readonly removals: readonly Removal[];
  readonly kept: readonly Kept[];
}

function takenBack(making: Making, state: ForumState): Part {
  if (making.kind === "tag") return tag(making.name, state);
  return { removals: removalsOf(making, state), kept: [] };
}

function removalsOf(making: Exclude<Making, { kind: "tag" }>, state: ForumState): Removal[] {
  switch (making.kind) {
    case "webhook":
      return (state.webhook?.hooks ?? [])
        .filter(({ address }) => address === making.name)
        .map(({ id, address }) => ({ kind: "remove-webhook", id, address }));
    case "component": {
      const component = state.component?.component ?? null;
      return component === null ? [] : [{ kind: "remove-component", id: component.id, name: COMPONENT_NAME }];
    }
    case "form":
      return (state.form?.forms ?? [])
        .filter(({ name }) => name === making.name)
        .map(({ id, name }) => {
          const categories = (state.form?.categories ?? []).filter(({ formIds }) => formIds.includes(id));
          return { kind: "remove-form", id, name, categories };
        });
    case "user-field":
      return (state.profile ?? [])
        .filter(({ name }) => name === making.name)
        .map(({ id, name }) => ({ kind: "remove-user-field", id, name }));
    case "tag-group":
      return (state.tags?.groups ?? [])
        .filter(({ name }) => name === making.name)
        .map(({ id, name }) => ({ kind: "remove-tag-group", id, name }));
    case "list":
      return listWithout(making, state);
    case "setting":
      return settingAsBefore(making, state);
    case "register":
    case "category":
    case "tag":
      return [];
  }
}

function tag(name: string, { tags }: ForumState): Part {
  const found = tags?.tags.find((one) => one.name === name);
  if (found === undefined) return { removals: [], kept: [] };
  if (found.count > 0) return { removals: [], kept: [{ kind: "tag-in-use", name, topics: found.count }] };
  return { removals: [{ kind: "remove-tag", tag: found }], kept: [] };
}

function listWithout(
  { name, added }: Extract<Making, { kind: "list" }>,
  { settings }: ForumState,
): Removal[] {
  const list = listOf(settings ?? new Map(), name);
  const removes = list.filter((item) => added.includes(item));
  const after = list.filter((item) => !added.includes(item)).join("|");
  return removes.length === 0 ? [] : [{ kind: "restore-setting", name, after, removes }];
}

/** A setting that somebody has changed since is theirs. */
function settingAsBefore(
  { name, before, after }: Extract<Making, { kind: "setting" }>,
  { settings }: ForumState,
): Removal[] {
  if (settings?.get(name) !== after || before === after) return [];
  return [{ kind: "restore-setting", name, after: before, removes: [] }];
}
