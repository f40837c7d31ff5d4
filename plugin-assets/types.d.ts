/** Types that the component shares with the service, and the names that Discourse gives a theme's modules. */
import type { ComponentView } from "../src/core/posts/component-view.ts";

export type View = ComponentView;
export type ProjectView = ComponentView["projects"][number];
export type Language = ComponentView["language"];

/** What a button lets a member do, each a command of the service. */
export type Deed =
  | "recuse"
  | "no-link"
  | "review"
  | "criterion"
  | "concern"
  | "objection"
  | "open-vote"
  | "move-end"
  | "end-vote";

/** Who reads the page; null when nobody is logged in. */
export interface Member {
  readonly id: number;
  readonly groupIds: ReadonlySet<number>;
  /** In small letters. */
  readonly groupNames: ReadonlySet<string>;
  readonly moderator: boolean;
  readonly admin: boolean;
  readonly trustLevel: number;
}

/** A deed with the numbers of the projects it is open for, and whether one post may mean all projects at once. */
export interface Offer {
  readonly deed: Deed;
  readonly projects: readonly number[];
}

/** What a member filled in: `n` null means the whole request. */
export interface Entry {
  readonly n: number | null;
  readonly text: string;
  readonly criterion?: number;
  readonly met?: boolean;
  readonly verdict?: "for" | "reserved" | "against";
  readonly lasts?: {
    readonly count: number;
    readonly unit: "hours" | "days";
  } | null;
}

/** The parts of a forum's post that the component reads. */
export interface ForumPost {
  readonly id: number;
  readonly post_number: number;
  readonly topic_id?: number;
  readonly username: string;
  readonly user_id?: number;
  readonly cooked?: string;
  readonly raw?: string;
  readonly wiki?: boolean;
  readonly can_edit?: boolean;
  readonly version?: number;
  readonly updated_at?: string;
  readonly topic?: ForumTopic;
  readonly polls?: readonly {
    readonly name: string;
    readonly options?: readonly {
      readonly id: string;
      readonly html: string;
    }[];
  }[];
  /** What this reader has voted, option ids by the poll's name. */
  readonly polls_votes?: Readonly<Record<string, readonly string[]>>;
}

/** The parts of a forum's topic that the component reads. */
export interface ForumTopic {
  readonly id: number;
  readonly url?: string;
  readonly tags?: readonly (
    | string
    | { readonly name: string; readonly original_name?: string | null }
  )[];
  readonly details?: { readonly can_create_post?: boolean };
  readonly postStream?: { readonly posts?: readonly ForumPost[] };
}

declare global {
  /** Discourse's translations: a global in every version. */
  // eslint-disable-next-line no-var
  var I18n: {
    t(key: string, values?: Record<string, string | number>): string;
    currentLocale(): string;
  };
  function themePrefix(key: string): string;
  const settings: {
    readonly bot_username: string;
    readonly request_tag: string;
    readonly timezone: string;
  };
}
