/**
 * The site settings that the service needs. A list only gains what is missing in it, and nothing that protects
 * the forum is lowered without a word: `min_post_length` and its like stay as they are.
 */
import type { Change, Remark } from "../change.ts";
import type { Wanted } from "../wanted.ts";

export type SettingsState = ReadonlyMap<string, string>;

/** Letters and minutes are PDF, lists of votes CSV; members share project files as PDF. */
const ATTACHMENTS = ["pdf", "csv"] as const;
/** Members may not take the names of the electorates' groups, `aval-TOPIC-N`. */
const RESERVED = "aval-*";

export function planSettings(state: SettingsState, wanted: Wanted): { changes: Change[]; remarks: Remark[] } {
  const changes = [
    ...uploads(state),
    ...gains(state, "reserved_usernames", [RESERVED]),
    ...switchedOn(state, "retry_web_hook_events"),
    ...switchedOn(state, "tagging_enabled"),
    ...switchedOn(state, "poll_enabled"),
    ...(wanted.categories.length === 0 ? [] : switchedOn(state, "enable_form_templates")),
    ...internalHost(state, wanted),
  ];
  const remarks: Remark[] = ["authorized_extensions", "retry_web_hook_events", "poll_enabled"]
    .filter((name) => !state.has(name))
    .map((name) => ({ kind: "no-such-setting", name }));
  const allowed = Number(state.get("max_tag_length") ?? "20");
  const longest = Math.max(...[...wanted.requestTags, ...wanted.stageTags].map((tag) => tag.length));
  if (longest > allowed) remarks.push({ kind: "short-tags", longest, allowed });
  return { changes, remarks };
}

/** What the staff may upload is enough for the bot; an association that wants no more than that keeps it so. */
function uploads(state: SettingsState): Change[] {
  return gains(state, "authorized_extensions", missingExtensions(state));
}

/** Of the attachments that the service makes, those that the forum would refuse from the bot. */
export function missingExtensions(state: SettingsState): string[] {
  const allowed = new Set([
    ...listOf(state, "authorized_extensions"),
    ...listOf(state, "authorized_extensions_for_staff"),
  ]);
  return allowed.has("*") ? [] : ATTACHMENTS.filter((extension) => !allowed.has(extension));
}

/** A forum calls no address inside its own network unless it is told which. */
function internalHost(state: SettingsState, { webhook }: Wanted): Change[] {
  if (webhook === null) return [];
  const { hostname } = new URL(webhook.address);
  return isInternal(hostname) ? gains(state, "allowed_internal_hosts", [hostname]) : [];
}

/** Loopback and private addresses, written as such; a name may lead to one without our knowing. */
export function isInternal(hostname: string): boolean {
  return (
    /^(?:localhost$|.+\.localhost$|127\.|10\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.)/.test(
      hostname,
    ) || /^\[(?:::1|f[cd].*|fe80.*)\]$/i.test(hostname)
  );
}

function gains(state: SettingsState, name: string, items: readonly string[]): Change[] {
  const before = state.get(name);
  if (before === undefined) return [];
  const list = listOf(state, name);
  const adds = items.filter((item) => !list.includes(item));
  if (adds.length === 0) return [];
  return [{ kind: "set-setting", name, before, after: [...list, ...adds].join("|"), adds }];
}

function switchedOn(state: SettingsState, name: string): Change[] {
  const before = state.get(name);
  if (before === undefined || before === "true") return [];
  return [{ kind: "set-setting", name, before, after: "true", adds: [] }];
}

export function listOf(state: SettingsState, name: string): string[] {
  return (state.get(name) ?? "").split("|").filter((item) => item !== "");
}
