/** What the shell needs to know beside what the core decides with: whom to read and where to post. */
import type { Settings } from "../core/model/settings.ts";

export interface ServiceSettings extends Settings {
  /** Categories whose new topics the service tags as requests by itself. */
  readonly category: readonly number[];
  readonly register: {
    /** Where the register topic is created when there is none; null: the first of `category`, or one of its own. */
    readonly category: number | null;
    /** The public pages show letters of topics that the public may not read, too. */
    readonly privateTopics: boolean;
  };
}
