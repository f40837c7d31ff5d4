/** What the sandbox forum remembers, in Discourse's own terms. Times are milliseconds since 1970 (UTC). */

export interface Member {
  readonly id: number;
  username: string;
  name: string;
  admin: boolean;
  moderator: boolean;
  trustLevel: number;
  silenced: boolean;
  suspended: boolean;
  /** Came in by e-mail only: cannot be acted as. */
  staged: boolean;
  readonly createdAt: number;
  lastPostedAt: number | null;
  /** Values of user fields, by field id. */
  readonly fields: Map<number, string>;
}

export interface Category {
  readonly id: number;
  name: string;
  /** Its name in the reader's language, where the forum translates content. */
  translation: string | null;
  slug: string;
  /** Group name → 1 (create), 2 (reply), 3 (see). */
  permissions: ReadonlyMap<string, number>;
  requiredTagGroups: readonly string[];
  formTemplateIds: readonly number[];
  /** Names of the tags that its topics may carry; empty: any. */
  allowedTags: readonly string[];
}

export interface GroupMember {
  readonly id: number;
  readonly memberId: number;
  readonly addedAt: number;
}

export interface Group {
  readonly id: number;
  name: string;
  fullName: string | null;
  title: string | null;
  bio: string | null;
  visibilityLevel: number;
  membersVisibilityLevel: number;
  mentionableLevel: number;
  messageableLevel: number;
  notificationLevel: number;
  readonly automatic: boolean;
  members: GroupMember[];
}

export interface Tag {
  readonly id: number;
  name: string;
  description: string | null;
  /** Its name in the reader's language, where the forum translates content. */
  translation: string | null;
  /** The tag that this one is a synonym of. */
  target: Tag | null;
}

export interface TagGroup {
  readonly id: number;
  name: string;
  tags: Tag[];
  parent: Tag | null;
  onePerTopic: boolean;
  permissions: Record<string, number>;
}

export interface Topic {
  readonly id: number;
  title: string;
  slug: string;
  /** Null for a private message. */
  categoryId: number | null;
  tags: Tag[];
  readonly memberId: number;
  readonly createdAt: number;
  bumpedAt: number;
  closed: boolean;
  archived: boolean;
  visible: boolean;
  deletedAt: number | null;
  deletedBy: number | null;
  externalId: string | null;
  /** Recipients of a private message, its author included. */
  readonly allowedMembers: Set<number>;
  readonly allowedGroups: Set<number>;
  readonly posts: Post[];
}

export type PostType = 1 | 2 | 3 | 4;

export interface Post {
  readonly id: number;
  topic: Topic;
  number: number;
  readonly type: PostType;
  readonly actionCode: string | null;
  memberId: number;
  raw: string;
  cooked: string;
  readonly createdAt: number;
  updatedAt: number;
  lastVersionAt: number;
  version: number;
  wiki: boolean;
  editReason: string | null;
  lastEditorId: number;
  readonly replyTo: number | null;
  hidden: boolean;
  userDeleted: boolean;
  deletedAt: number | null;
  deletedBy: number | null;
  viaEmail: boolean;
  readonly likes: Set<number>;
  readonly revisions: Revision[];
  polls: Poll[];
  /** The text before the last edit, which an edit sent within the same moments still takes for the current one. */
  overtaken: { readonly raw: string; readonly at: number } | null;
}

/** What one edit changed. `number` is the version it led to. */
export interface Revision {
  /** Staff have hidden it: only they still see it. */
  readonly hidden?: boolean;
  readonly number: number;
  readonly memberId: number;
  readonly at: number;
  readonly reason: string | null;
  readonly raw: Change<string>;
  readonly title: Change<string> | null;
  readonly tags: Change<readonly string[]> | null;
  readonly wiki: Change<boolean> | null;
  /** Accounts by id, where the post was given to another. */
  readonly owner: Change<number> | null;
}

interface Change<T> {
  readonly before: T;
  readonly after: T;
}

interface PollOption {
  readonly id: string;
  readonly html: string;
}

export interface Poll {
  readonly name: string;
  readonly type: string;
  readonly results: string;
  readonly public: boolean;
  readonly chartType: string;
  readonly groups: string | null;
  /** ISO time as written in `close=`. */
  readonly close: string | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly title: string | null;
  readonly options: readonly PollOption[];
  status: "open" | "closed";
  readonly createdAt: number;
  /** In the order of voting: who ticked which option. */
  votes: readonly { readonly memberId: number; readonly optionId: string }[];
}

export interface Upload {
  readonly id: number;
  readonly sha1: string;
  readonly fileName: string;
  readonly extension: string;
  readonly content: Buffer;
}

export interface Notification {
  readonly id: number;
  readonly memberId: number;
  readonly type: number;
  readonly createdAt: number;
  read: boolean;
  readonly topicId: number;
  readonly postNumber: number;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface WebHook {
  readonly id: number;
  payloadUrl: string;
  contentType: number;
  secret: string;
  wildcard: boolean;
  active: boolean;
  verifyCertificate: boolean;
  typeIds: readonly number[];
  lastStatus: number;
}

export interface WebHookEvent {
  readonly id: number;
  readonly hookId: number;
  readonly requestUrl: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: string;
  readonly createdAt: number;
  /** The HTTP status; -1 when nobody answered; 0 while it is on its way. */
  status: number;
  responseHeaders: string;
  responseBody: string;
  duration: number;
}

export interface UserField {
  readonly id: number;
  name: string;
  description: string;
  fieldType: string;
  editable: boolean;
  required: boolean;
  showOnProfile: boolean;
  showOnUserCard: boolean;
  searchable: boolean;
}

/** The text of one file of a theme. */
export interface ThemeField {
  readonly target: string;
  readonly name: string;
  readonly value: string;
}

export interface Theme {
  readonly id: number;
  name: string;
  component: boolean;
  enabled: boolean;
  readonly isDefault: boolean;
  parents: readonly number[];
  fields: readonly ThemeField[];
  /** Values of its settings, by name; null when they cannot be read. */
  settings: Map<string, unknown> | null;
  readonly createdAt: number;
  updatedAt: number;
}

export interface FormTemplate {
  readonly id: number;
  name: string;
  template: string;
}
