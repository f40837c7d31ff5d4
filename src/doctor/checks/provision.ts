/** What setup would change is what is missing: the same plan, read as findings. */
import type { Change, Plan, Remark } from "../../setup/change.ts";
import type { ForumState, Thing } from "../../setup/forum-state.ts";
import type { SettingsState } from "../../setup/things/site-settings.ts";
import { missingExtensions } from "../../setup/things/site-settings.ts";
import { advice, type Detail, type Finding, good, type Problem, wrong } from "../finding.ts";

/** An issued letter with its fonts, or the minutes of a long vote, never come near this. */
const LARGEST_ATTACHMENT_KB = 1024;
/** The status holds up to 12,000 characters of facts beside what people read. */
const LONGEST_POST = 20_000;

type ProvisionArea = Exclude<Thing, "people"> | "uploads";

const AREAS: readonly ProvisionArea[] = [
  "tags",
  "settings",
  "uploads",
  "profile",
  "form",
  "component",
  "register",
  "webhook",
];

/** One finding or more for each area, good where the plan has nothing to say about it. */
export function checkProvision(state: ForumState, plan: Plan): Finding[] {
  const problems = [
    ...plan.changes.flatMap(ofChange),
    ...plan.remarks.flatMap(ofRemark),
    ...(state.settings === null ? [] : ofSizes(state.settings)),
  ];
  return AREAS.flatMap((area) => {
    const found = problems.filter((finding) => finding.area === area);
    if (found.length > 0) return found;
    // Sizes of uploads are site settings like any other.
    const isRead = state[area === "uploads" ? "settings" : area] !== null;
    return isRead ? [good(area, detailOf(area, state))] : [{ area, state: "unknown" }];
  });
}

function detailOf(area: ProvisionArea, { register }: ForumState): Detail {
  if (area !== "register" || register?.kind !== "there") return "";
  return { kind: "letters", count: register.cards };
}

function ofChange(change: Change): Finding[] {
  switch (change.kind) {
    case "create-tags":
      return [wrong("tags", { kind: "missing-tags", names: change.names })];
    case "create-tag-group":
    case "change-tag-group": {
      const isThere = change.kind === "change-tag-group";
      return [wrong("tags", { kind: "tag-group", name: change.group.name, isThere })];
    }
    case "set-setting":
      return ofSetting(change);
    case "create-user-field":
      return [advice("profile", { kind: "no-profile-field", name: change.name })];
    case "keep-form":
      return [advice("form", { kind: "form-differs", programme: change.form.programme })];
    case "create-webhook":
      return [wrong("webhook", { kind: "no-webhook", address: change.address })];
    case "change-webhook": {
      const { id, reasons } = change;
      return [wrong("webhook", { kind: "webhook-differs", id, reasons })];
    }
    case "install-component":
      return [advice("component", ofComponent(change))];
    case "open-register":
      return [wrong("register", { kind: "no-register" })];
    case "show-key":
      return [advice("register", { kind: "key-not-shown" })];
    case "write-record":
      // What setup has to note follows from its other changes, which are told.
      return [];
    default:
      return change satisfies never;
  }
}

function ofSetting({ name, after, adds }: Extract<Change, { kind: "set-setting" }>): Finding[] {
  if (name === "authorized_extensions") {
    return [wrong("uploads", { kind: "uploads-refused", extensions: adds })];
  }
  const problem: Problem = { kind: "setting", name, after, adds };
  const isNeeded = name === "tagging_enabled" || name === "poll_enabled" || name === "allowed_internal_hosts";
  return [isNeeded ? wrong("settings", problem) : advice("settings", problem)];
}

function ofComponent(change: Extract<Change, { kind: "install-component" }>): Problem {
  if (change.id === null) return { kind: "component-differs", why: "missing" };
  if (change.isChanged) return { kind: "component-differs", why: "outdated" };
  return { kind: "component-differs", why: change.themes === null ? "settings" : "hidden" };
}

function ofRemark(remark: Remark): Finding[] {
  switch (remark.kind) {
    case "synonym":
    case "short-tags":
      return [wrong("tags", remark)];
    case "missing-category":
      return [wrong("settings", remark)];
    case "missing-register-category":
      return [wrong("register", remark)];
    case "unread":
      return remark.thing === "people" ? [] : [wrong(remark.thing, { kind: "unread", error: remark.error })];
    case "no-public-address":
      return [wrong("webhook", remark)];
    case "other-webhook":
    case "same-webhook-twice":
      return [advice("webhook", remark)];
    case "no-component":
      return [advice("component", remark)];
    case "forms-of-others":
      return [advice("form", remark)];
    case "no-such-setting":
      return [advice("settings", remark)];
    case "register-of-another":
      return [advice("register", remark)];
    case "damaged-record":
      return [advice("register", remark)];
    case "missing-group":
      // Told with the people.
      return [];
    case "no-forms":
      // Forums without forms are as good.
      return [];
    default:
      return remark satisfies never;
  }
}

function ofSizes(settings: SettingsState): Finding[] {
  const kilobytes = Number(settings.get("max_attachment_size_kb") ?? LARGEST_ATTACHMENT_KB);
  const allowed = Number(settings.get("max_post_length") ?? LONGEST_POST);
  const needed = LARGEST_ATTACHMENT_KB;
  return [
    ...(kilobytes < needed && missingExtensions(settings).length === 0
      ? [wrong("uploads", { kind: "uploads-small", kilobytes, needed })]
      : []),
    ...(allowed < LONGEST_POST
      ? [wrong("settings", { kind: "short-posts", allowed, needed: LONGEST_POST })]
      : []),
  ];
}
