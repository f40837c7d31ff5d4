/**
 * What the shell is asked to do, in this order, one after the other. Every step is an ensure: it names what
 * should be, and doing it when it already is so does nothing. A step that is refused is left aside, and those behind
 * it go on; only what records facts stops them, since nothing may follow from what is not recorded.
 */
import type { CalendarDate } from "./calendar-date.ts";
import type { LetterData } from "./letter-data.ts";
import type { Minutes } from "./minutes.ts";
import type { Member } from "./snapshot.ts";

/** A file to be made and uploaded; `placeholder` in the post's text becomes the link to it. */
interface AttachedFile {
  readonly placeholder: string;
  /** Stands in the text for the SHA-256 of the file, where the text needs it. */
  readonly sha256Placeholder: string | null;
  /** Takes the link's place when the forum refuses the file: what is missing, why, and who may mend it. */
  readonly whenRefused: string;
  readonly fileName: string;
}

export type Attachment = AttachedFile &
  (
    | { readonly kind: "letter"; readonly letter: LetterData }
    | { readonly kind: "minutes"; readonly minutes: Minutes }
    | { readonly kind: "csv"; readonly text: string }
  );

export type Step =
  /** A new post of the bot, found again by the mark its text opens with. `key` is that mark's identity. */
  | {
      readonly kind: "create-post";
      readonly key: string;
      readonly raw: string;
      readonly replyTo: number | null;
      readonly wiki: boolean;
      /** For one person: the topic does not go to the top of the lists for it. */
      readonly quiet: boolean;
      readonly attachments: readonly Attachment[];
    }
  /** Replaces the text of a bot post; `expected` is the text that was read, so that a newer one is not lost. */
  | {
      readonly kind: "edit-post";
      readonly postId: number;
      readonly raw: string;
      readonly expected: string;
      readonly wiki: boolean;
      /** Shown in the post's history. One that differs from the last makes a version of its own, always. */
      readonly reason?: string;
    }
  | { readonly kind: "set-wiki"; readonly postId: number; readonly wiki: boolean }
  | { readonly kind: "delete-post"; readonly postId: number }
  /** Brings a deleted post of the bot back. */
  | { readonly kind: "recover-post"; readonly postId: number }
  /** Shows a post of the bot again that staff have hidden. */
  | { readonly kind: "unhide-post"; readonly postId: number }
  /** Looks up who wrote the present text of a post of the bot, and what it said before. */
  | { readonly kind: "trace-post"; readonly postId: number }
  | { readonly kind: "like"; readonly postId: number }
  | { readonly kind: "set-tags"; readonly tags: readonly string[] }
  | {
      /** The first of `names` that is free is created; one that is there with our mark in its description is ours. */
      readonly kind: "create-group";
      readonly names: readonly string[];
      readonly title: string;
      readonly bio: string;
      readonly members: readonly Member[];
    }
  | {
      readonly kind: "add-members";
      readonly groupId: number;
      readonly groupName: string;
      readonly members: readonly Member[];
    }
  | {
      readonly kind: "remove-members";
      readonly groupId: number;
      readonly groupName: string;
      readonly members: readonly Member[];
    }
  | { readonly kind: "delete-group"; readonly groupId: number; readonly groupName: string }
  /** Removes a vote acting as its voter. A refusal does not stop the steps behind it: the vote is set aside in the tally. */
  | { readonly kind: "remove-vote"; readonly postId: number; readonly poll: string; readonly voter: Member }
  /** Closes a poll; the topic is read afresh afterwards, since a vote may have come in meanwhile. */
  | { readonly kind: "close-poll"; readonly postId: number; readonly poll: string }
  | { readonly kind: "open-poll"; readonly postId: number; readonly poll: string }
  /** The topic is read afresh: a vote may have slipped in while its voter left the group. */
  | { readonly kind: "read-again" }
  /** A private message, sent once: messages already sent are looked through by title first. */
  | {
      readonly kind: "message";
      readonly to: Member;
      readonly title: string;
      /** What an earlier version called it: sent under that title, it was sent. */
      readonly formerTitle?: string;
      readonly raw: string;
    }
  /** A card in the register topic, one per reference, with this text. */
  | { readonly kind: "register"; readonly reference: string; readonly raw: string };

/** What one look at a topic comes to. `wakeAt` is the next moment at which time alone changes something. */
export interface Plan {
  readonly steps: readonly Step[];
  readonly wakeAt: number | null;
  /** There is more to be recorded than one look takes: it is to be planned again once these steps are done. */
  readonly more: boolean;
  /** The topic has a record that this service has not sealed: nothing is believed, and nothing done. */
  readonly unsealed: boolean;
  /** What of it belongs into a calendar. */
  readonly dates: readonly CalendarDate[];
}
