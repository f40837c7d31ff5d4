/** What the shell needs to know beside what the core decides with: whom to read and where to post. */
import type { Settings } from "../core/model/settings.ts";

export interface ServiceSettings extends Settings {
  /** Groups whose members are the electorate of every project. */
  readonly electorate: { readonly groups: readonly string[] };
  /** Groups whose members are stewards; the forum's moderators always are. */
  readonly stewards: { readonly groups: readonly string[] };
  /** Groups whose members review; null when every elector does. */
  readonly reviewers: { readonly groups: readonly string[] | null };
  /** Categories whose new topics the service tags as requests by itself. */
  readonly category: readonly number[];
  /** Where the register topic is created when there is none; null: the forum's default category. */
  readonly register: { readonly category: number | null };
}
