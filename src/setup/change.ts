/** What setup may change on a forum, and what it can only point out. */
import type { Category } from "../discourse-api/categories.ts";
import type { ListedTag } from "../discourse-api/tag-list.ts";
import type { TagGroup } from "../discourse-api/tag-groups.ts";
import type { RegisterPlace } from "../shell/reading/register-category.ts";
import type { Unread } from "./forum-state.ts";
import type { Making } from "./record.ts";
import type { Role, WantedForm } from "./wanted.ts";

export type TagGroupText = Omit<TagGroup, "id">;
export type WebhookReason = "inactive" | "events" | "secret" | "form";

/** One change; each is made on its own, so that one that is refused stops no other. */
export type Change =
  | { readonly kind: "create-tags"; readonly names: readonly string[] }
  | { readonly kind: "create-tag-group"; readonly group: TagGroupText }
  | { readonly kind: "change-tag-group"; readonly id: number; readonly group: TagGroupText }
  | {
      readonly kind: "set-setting";
      readonly name: string;
      readonly before: string;
      readonly after: string;
      /** What a list gains; empty for other settings. */
      readonly adds: readonly string[];
    }
  | { readonly kind: "create-user-field"; readonly name: string }
  | {
      readonly kind: "keep-form";
      readonly form: WantedForm;
      /** Null: it is created. */
      readonly id: number | null;
      readonly isChanged: boolean;
      /** Categories that do not offer it yet. */
      readonly categories: readonly Category[];
    }
  | { readonly kind: "create-webhook"; readonly address: string }
  | {
      readonly kind: "change-webhook";
      readonly id: number;
      readonly address: string;
      readonly reasons: readonly WebhookReason[];
    }
  | {
      readonly kind: "install-component";
      /** Null: it is not on the forum yet. */
      readonly id: number | null;
      readonly isChanged: boolean;
      /** The themes that it is to belong to; null when it belongs to them already and is switched on. */
      readonly themes: readonly number[] | null;
      readonly settings: readonly (readonly [name: string, value: string])[];
    }
  | { readonly kind: "open-register"; readonly place: Exclude<RegisterPlace, { kind: "missing" }> }
  | { readonly kind: "write-record"; readonly postId: number }
  /** The public half of the key that the service seals with, in the register's first post. */
  | { readonly kind: "show-key"; readonly postId: number };

/** What only people can put right, or should know. */
export type Remark =
  | {
      readonly kind: "missing-group";
      readonly name: string;
      readonly role: Role;
      readonly programme: string | null;
    }
  | { readonly kind: "missing-category"; readonly id: number; readonly programme: string | null }
  | { readonly kind: "missing-register-category"; readonly id: number }
  | ({ readonly kind: "unread" } & Unread)
  | { readonly kind: "synonym"; readonly tag: string; readonly of: string }
  | { readonly kind: "no-public-address" }
  | { readonly kind: "no-component" }
  | { readonly kind: "no-forms" }
  | { readonly kind: "forms-of-others"; readonly category: string }
  | { readonly kind: "other-webhook"; readonly address: string }
  | { readonly kind: "same-webhook-twice"; readonly ids: readonly number[] }
  | { readonly kind: "no-such-setting"; readonly name: string }
  | { readonly kind: "short-tags"; readonly longest: number; readonly allowed: number }
  | { readonly kind: "register-of-another"; readonly topicId: number }
  | { readonly kind: "damaged-record"; readonly topicId: number };

export interface Plan {
  readonly changes: readonly Change[];
  readonly remarks: readonly Remark[];
  /** Everything that setup made so far and is about to make. */
  readonly record: readonly Making[];
}

/** What `--remove` takes back. */
export type Removal =
  | { readonly kind: "remove-webhook"; readonly id: number; readonly address: string }
  | { readonly kind: "remove-component"; readonly id: number; readonly name: string }
  | {
      readonly kind: "remove-form";
      readonly id: number;
      readonly name: string;
      readonly categories: readonly Category[];
    }
  | { readonly kind: "remove-user-field"; readonly id: number; readonly name: string }
  | { readonly kind: "remove-tag-group"; readonly id: number; readonly name: string }
  | { readonly kind: "remove-tag"; readonly tag: ListedTag }
  | {
      readonly kind: "restore-setting";
      readonly name: string;
      readonly after: string;
      /** What a list loses; empty for other settings. */
      readonly removes: readonly string[];
    }
  | { readonly kind: "remove-register"; readonly topicId: number }
  | { readonly kind: "remove-category"; readonly slug: string }
  | { readonly kind: "clear-record"; readonly postId: number };

/** What `--remove` leaves, and why. */
export type Kept =
  | { readonly kind: "nothing-recorded" }
  | { readonly kind: "tag-in-use"; readonly name: string; readonly topics: number }
  | { readonly kind: "register-with-letters"; readonly topicId: number };

export interface RemovalPlan {
  readonly removals: readonly Removal[];
  readonly kept: readonly Kept[];
}
