/** The whole memory of one sandbox forum, empty but for what a fresh Discourse has. */
import type { Era } from "../era.ts";
import { stockSettings, type SettingValue } from "./stock-settings.ts";
import type {
  Category,
  FormTemplate,
  Group,
  Member,
  Notification,
  Post,
  Tag,
  TagGroup,
  Theme,
  Topic,
  Upload,
  UserField,
  WebHook,
  WebHookEvent,
} from "./entities.ts";

export interface ForumState {
  readonly settings: Map<string, SettingValue>;
  readonly members: Map<number, Member>;
  readonly categories: Map<number, Category>;
  /** Groups made by people; the automatic ones are computed. */
  readonly groups: Map<number, Group>;
  readonly tags: Map<number, Tag>;
  readonly tagGroups: Map<number, TagGroup>;
  readonly topics: Map<number, Topic>;
  readonly posts: Map<number, Post>;
  readonly uploads: Map<string, Upload>;
  readonly notifications: Notification[];
  readonly webHooks: Map<number, WebHook>;
  readonly webHookEvents: WebHookEvent[];
  readonly userFields: Map<number, UserField>;
  readonly themes: Map<number, Theme>;
  readonly formTemplates: Map<number, FormTemplate>;
  /** A number for a new `kind` of thing, one more than the last. */
  nextId(kind: string): number;
  /** The next number of `kind` will be `first`. */
  startIdsAt(kind: string, first: number): void;
}

/** A fresh forum: the account `system`, the four first categories and the first themes. */
export function createForumState(era: Era, now: number): ForumState {
  const last = new Map<string, number>([
    ["category", 4],
    ["group", 40],
    ["theme", 1],
  ]);
  return {
    settings: stockSettings(era),
    members: new Map([[-1, systemMember(now)]]),
    categories: new Map(firstCategories().map((category) => [category.id, category])),
    groups: new Map(),
    tags: new Map(),
    tagGroups: new Map(),
    topics: new Map(),
    posts: new Map(),
    uploads: new Map(),
    notifications: [],
    webHooks: new Map(),
    webHookEvents: [],
    userFields: new Map(),
    themes: new Map(firstThemes(era, now).map((theme) => [theme.id, theme])),
    formTemplates: new Map(),
    nextId(kind) {
      const id = (last.get(kind) ?? 0) + 1;
      last.set(kind, id);
      return id;
    },
    startIdsAt: (kind, first) => void last.set(kind, first - 1),
  };
}

function systemMember(now: number): Member {
  return {
    id: -1,
    username: "system",
    name: "system",
    admin: true,
    moderator: true,
    trustLevel: 4,
    silenced: false,
    suspended: false,
    staged: false,
    createdAt: now,
    lastPostedAt: null,
    fields: new Map(),
  };
}

function firstCategories(): Category[] {
  const everyone = new Map([["everyone", 1]]);
  return [
    {
      id: 1,
      name: "Uncategorized",
      slug: "uncategorized",
      permissions: everyone,
      requiredTagGroups: [],
      formTemplateIds: [],
      allowedTags: [],
      translation: null,
    },
    {
      id: 2,
      name: "Site Feedback",
      slug: "site-feedback",
      permissions: everyone,
      requiredTagGroups: [],
      formTemplateIds: [],
      allowedTags: [],
      translation: null,
    },
    {
      id: 3,
      name: "Staff",
      slug: "staff",
      permissions: new Map([["staff", 1]]),
      requiredTagGroups: [],
      formTemplateIds: [],
      allowedTags: [],
      translation: null,
    },
    {
      id: 4,
      name: "General",
      slug: "general",
      permissions: everyone,
      requiredTagGroups: [],
      formTemplateIds: [],
      allowedTags: [],
      translation: null,
    },
  ];
}

/** 2023 has one theme to begin with. known-from-sources: 2026 has themes of the system, with numbers below 0. */
function firstThemes(era: Era, now: number): Theme[] {
  const theme = (id: number, name: string, isDefault: boolean): Theme => ({
    id,
    name,
    component: false,
    enabled: true,
    isDefault,
    parents: [],
    fields: [],
    settings: new Map(),
    createdAt: now,
    updatedAt: now,
  });
  if (era === "2023") return [theme(1, "Default", true)];
  return [theme(-1, "Foundation", true), theme(-2, "Horizon", false)];
}
