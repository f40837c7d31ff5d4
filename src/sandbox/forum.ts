/** What every rule and view of the sandbox forum is given: its memory, its clock, its ways. */
import type { Era } from "./era.ts";
import type { Clock } from "../clock/clock.ts";
import { settingValue, type SettingName } from "./state/stock-settings.ts";
import type { ForumState } from "./state/forum-state.ts";

export interface Quirks {
  /**
   * Milliseconds in which a second edit with the same `raw_old` passes too and the first text is lost
   * (about 150 on a real forum). 0: each edit is checked against the text of that very moment.
   */
  editRaceWindow: number;
  /** known-from-sources: since 2025 revisions with more characters than this, old and new, are not compared (422). */
  longestDiff: number;
}

export interface Forum {
  readonly state: ForumState;
  readonly clock: Clock;
  readonly era: Era;
  readonly quirks: Quirks;
  /** Base of its addresses, without a final slash; set when it starts to listen. */
  baseUrl: string;
  /** Hands an event to the webhooks that want it. `body` is made only if there is one. */
  announce(type: string, event: string, body: () => Readonly<Record<string, unknown>>): void;
}

export function numberSetting(forum: Forum, name: SettingName): number {
  return Number(forum.state.settings.get(name));
}

export function flagSetting(forum: Forum, name: SettingName): boolean {
  return forum.state.settings.get(name) === true;
}

/** A setting that lists values, joined by "|". */
export function listSetting(forum: Forum, name: SettingName): string[] {
  return String(forum.state.settings.get(name) ?? "")
    .split("|")
    .filter((item) => item !== "");
}

export function setSetting(forum: Forum, name: string, value: unknown): void {
  forum.state.settings.set(name, settingValue(name, value));
}

/** A moment as Discourse writes it. */
export function isoTime(time: number): string {
  return new Date(time).toISOString();
}
