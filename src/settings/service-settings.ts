/** What the shell needs to know beside what the core decides with: whom to read and where to post. */
import type { Settings, Weekday } from "../core/model/settings.ts";

/** Paths are as the file writes them: from its own folder on, unless they are absolute. */
interface LetterFiles {
  readonly logo: string | null;
  /** The signatory's signature, printed on every letter. */
  readonly signatureImage: string | null;
  /** PKCS#12, with which every letter is signed. */
  readonly certificate: string | null;
  /** The network's own text and layout. */
  readonly folder: string | null;
  readonly standard: "ua-1" | "a-2a";
}

/** One of several kinds of request. */
export interface Programme {
  readonly id: string;
  /** What people read. */
  readonly name: string;
  /** Null: it is known by its categories alone, and its topics bear the network's tag. */
  readonly ownTag: string | null;
  /** All that holds for its requests; `category` are its own. */
  readonly settings: ServiceSettings;
}

export interface ServiceSettings extends Settings {
  /** In the order of the file; none where all requests are of one kind. */
  readonly programmes: readonly Programme[];
  readonly letterFiles: LetterFiles;
  /** The day of the moderators' weekly message; null: none is sent. */
  readonly weeklyMessage: Weekday | null;
  readonly register: {
    /** Where the register topic is created when there is none; null: the first of `category`, or one of its own. */
    readonly category: number | null;
    /** The public pages show letters of topics that the public may not read, too. */
    readonly privateTopics: boolean;
  };
}
