/** What a check of the doctor can find. The words of each problem are in `words-fr.ts` and `words-en.ts`. */
import type { Refused, Silence, UnexpectedAnswer } from "../discourse-api/errors.ts";
import type { Role } from "../setup/wanted.ts";
import type { WebhookReason } from "../setup/change.ts";

/** What is checked, in the order in which it is told. */
export type Area =
  | "forum"
  | "key"
  | "seal"
  | "acting"
  | "people"
  | "tags"
  | "settings"
  | "uploads"
  | "profile"
  | "form"
  | "component"
  | "register"
  | "clock"
  | "address"
  | "letters"
  | "webhook"
  | "delivery"
  | "limit";

/** What is wrong with the key, or with what setup provides. */
type ForumProblem =
  | { readonly kind: "unreachable"; readonly reason: Silence }
  | { readonly kind: "no-discourse"; readonly error: Refused | UnexpectedAnswer }
  | { readonly kind: "unread"; readonly error: Refused | UnexpectedAnswer }
  | { readonly kind: "missing-register-category"; readonly id: number }
  | { readonly kind: "old-version"; readonly version: string }
  | { readonly kind: "key-refused"; readonly username: string }
  | { readonly kind: "not-admin"; readonly username: string }
  | { readonly kind: "cannot-act"; readonly username: string }
  | {
      readonly kind: "missing-group";
      readonly name: string;
      readonly role: Role;
      readonly programme: string | null;
    }
  | {
      readonly kind: "few-electors";
      readonly count: number;
      readonly quorum: number;
      readonly programme: string | null;
    }
  | { readonly kind: "missing-category"; readonly id: number; readonly programme: string | null }
  | { readonly kind: "missing-tags"; readonly names: readonly string[] }
  | { readonly kind: "tag-group"; readonly name: string; readonly isThere: boolean }
  | { readonly kind: "synonym"; readonly tag: string; readonly of: string }
  | { readonly kind: "short-tags"; readonly longest: number; readonly allowed: number }
  | {
      readonly kind: "setting";
      readonly name: string;
      readonly after: string;
      readonly adds: readonly string[];
    }
  | { readonly kind: "no-such-setting"; readonly name: string }
  | { readonly kind: "short-posts"; readonly allowed: number; readonly needed: number }
  | { readonly kind: "uploads-refused"; readonly extensions: readonly string[] }
  | { readonly kind: "uploads-small"; readonly kilobytes: number; readonly needed: number }
  | { readonly kind: "no-profile-field"; readonly name: string }
  | { readonly kind: "form-differs"; readonly programme: string | null }
  | { readonly kind: "forms-of-others"; readonly category: string }
  | { readonly kind: "no-component" }
  | { readonly kind: "component-differs"; readonly why: "missing" | "outdated" | "hidden" | "settings" };

/** What is wrong between the forum and the service, or around it. */
export type ReachProblem =
  | { readonly kind: "no-register" }
  | { readonly kind: "register-of-another"; readonly topicId: number }
  | { readonly kind: "damaged-record"; readonly topicId: number }
  | { readonly kind: "key-not-shown" }
  /** What seals the record is what every administrator of the forum can read. */
  | { readonly kind: "same-secret" }
  | { readonly kind: "unsealed"; readonly topics: readonly number[]; readonly forumUrl: string }
  | { readonly kind: "clock-skew"; readonly seconds: number }
  | { readonly kind: "no-clock"; readonly reason: Silence }
  | { readonly kind: "no-public-address" }
  | { readonly kind: "address-unreachable"; readonly address: string; readonly reason: Silence }
  | { readonly kind: "address-of-another"; readonly address: string; readonly status: number }
  | { readonly kind: "not-ready"; readonly reason: string }
  | { readonly kind: "letters-elsewhere"; readonly reference: string; readonly address: string }
  | { readonly kind: "no-webhook"; readonly address: string }
  | { readonly kind: "webhook-differs"; readonly id: number; readonly reasons: readonly WebhookReason[] }
  | { readonly kind: "other-webhook"; readonly address: string }
  | { readonly kind: "same-webhook-twice"; readonly ids: readonly number[] }
  | { readonly kind: "not-sent"; readonly seconds: number }
  | { readonly kind: "not-delivered"; readonly reason: string }
  | { readonly kind: "delivery-refused"; readonly status: number; readonly answer: string }
  | { readonly kind: "wrong-signature" }
  | { readonly kind: "limited"; readonly times: number };

export type Problem = ForumProblem | ReachProblem;

const REACH: Readonly<Record<ReachProblem["kind"], true>> = {
  "no-register": true,
  "register-of-another": true,
  "damaged-record": true,
  "key-not-shown": true,
  "same-secret": true,
  unsealed: true,
  "clock-skew": true,
  "no-clock": true,
  "no-public-address": true,
  "address-unreachable": true,
  "address-of-another": true,
  "not-ready": true,
  "letters-elsewhere": true,
  "no-webhook": true,
  "webhook-differs": true,
  "other-webhook": true,
  "same-webhook-twice": true,
  "not-sent": true,
  "not-delivered": true,
  "delivery-refused": true,
  "wrong-signature": true,
  limited: true,
};

export function isReachProblem(problem: Problem): problem is ReachProblem {
  return problem.kind in REACH;
}

/** `wrong` stops the service from doing its work; `advice` makes it do less. */
export type Finding =
  | { readonly area: Area; readonly state: "good"; readonly detail: Detail }
  | { readonly area: Area; readonly state: "wrong" | "advice"; readonly problem: Problem }
  /** It could not be looked at since something before it is wrong. */
  | { readonly area: Area; readonly state: "unknown" };

/** What a good finding adds: words as they are, or what the words are made of. */
export type Detail =
  | string
  | { readonly kind: "letters"; readonly count: number }
  /** `groups` under the names that they bear on this forum. */
  | {
      readonly kind: "electors";
      readonly count: number;
      readonly groups: readonly string[];
      readonly programme: string | null;
    };

export function good(area: Area, detail: Detail = ""): Finding {
  return { area, state: "good", detail };
}

export function wrong(area: Area, problem: Problem): Finding {
  return { area, state: "wrong", problem };
}

export function advice(area: Area, problem: Problem): Finding {
  return { area, state: "advice", problem };
}
