/** What the doctor says in English of the register, the addresses, the webhook and its deliveries. */
import { WEBHOOK_PATH } from "../settings/webhook-path.ts";
import { quoted, silenceInWords } from "../setup/error-words.ts";
import type { WebhookReason } from "../setup/change.ts";
import type { ReachProblem } from "./finding.ts";
import { words } from "./problem-words.ts";
import type { ProblemWords } from "./problem-words.ts";

const REASONS: Readonly<Record<WebhookReason, string>> = {
  inactive: "it is switched off",
  events: "other events are ticked",
  secret: "its secret is not DISCOURSE_WEBHOOK_SECRET",
  form: "its format or a filter loses deliveries",
};

const SETUP = "Run aval setup.";

export function reachProblem(one: ReachProblem): ProblemWords {
  switch (one.kind) {
    case "no-register":
      return words(
        "There is no register topic, or it was deleted.",
        "Letters are issued against the register: none can be, and those issued cannot be verified.",
        SETUP,
      );
    case "register-of-another":
      return words(
        `The first post of the register (topic ${one.topicId}) is not by the bot.`,
        "aval setup --remove cannot know what setup made.",
        "Give the post to the bot (wrench, Change ownership).",
      );
    case "damaged-record":
      return words(
        `The hidden note of setup in the register (topic ${one.topicId}) is damaged.`,
        "aval setup --remove cannot know what setup made.",
        "Bring back an earlier version of the first post (pencil, Revert).",
      );
    case "key-not-shown":
      return words(
        "The first post of the register does not show the service's public key of today.",
        "Members cannot check there what the service has written.",
        SETUP,
      );
    case "same-secret":
      return words(
        "AVAL_SECRET is the same as the webhook's secret.",
        "Every administrator of the forum can read the webhook's secret, and could seal records with it.",
        "Give the webhook another secret (DISCOURSE_WEBHOOK_SECRET, then aval setup) and AVAL_SECRET a new one: openssl rand -hex 32, with the old one kept as AVAL_SECRET_PREVIOUS.",
      );
    case "unsealed":
      return words(
        `Records that this key has not sealed: ${one.topics.map((id) => `${one.forumUrl}/t/${id}`).join(", ")}.`,
        "Nothing of them is believed, and the service does nothing in these topics.",
        "Set AVAL_SECRET back to the one that sealed them. If it is lost, or they are of 0.1.0, run aval reseal: it shows what would be believed, and asks.",
      );
    case "clock-skew":
      return words(
        `This machine's clock is ${Math.abs(one.seconds)} s ${one.seconds > 0 ? "ahead of" : "behind"} the forum's.`,
        "Votes would end, and edits be waited for, at the wrong moment.",
        "Switch time synchronisation on (timedatectl set-ntp true), here and on the forum's machine.",
      );
    case "no-clock":
      return words(
        `The forum's clock could not be read (${silenceInWords(one.reason, "en")}).`,
        "Votes end by this machine's clock; nobody knows whether it is right.",
        "Let DISCOURSE_URL/srv/status be reached from this machine.",
      );
    case "no-public-address":
      return words(
        "AVAL_PUBLIC_URL is not set.",
        "The forum cannot deliver to the service, and letters carry no address to verify them at.",
        "Set AVAL_PUBLIC_URL to the https address under which the proxy reaches the service, then run aval setup.",
      );
    case "address-unreachable":
      return words(
        `${one.address} does not answer (${silenceInWords(one.reason, "en")}).`,
        "Funders cannot verify letters, and the forum cannot deliver.",
        "Start the service (aval serve) and have the proxy pass AVAL_PUBLIC_URL on to its PORT; check name and certificate.",
      );
    case "address-of-another":
      return words(
        `Something else answers at ${one.address} (${one.status}).`,
        "Funders cannot verify letters, and the forum cannot deliver.",
        "Have the proxy pass AVAL_PUBLIC_URL on to the service's PORT, paths unchanged, without a redirect.",
      );
    case "not-ready":
      return words(
        `The service is there and not ready: ${quoted(one.reason, "en")}.`,
        "It takes in deliveries and does not act on them yet.",
        "Wait a minute; if it stays so, its log says why it cannot read the forum.",
      );
    case "letters-elsewhere":
      return words(
        `The letter ${one.reference} carries ${one.address}, not AVAL_PUBLIC_URL.`,
        "Whoever scans a letter's code comes to the old address.",
        `Keep ${one.address} leading to the service (a redirect is enough), or set AVAL_PUBLIC_URL back to it.`,
      );
    case "no-webhook":
      return words(
        `The forum has no webhook to ${one.address}.`,
        "The service learns of what happens only by its sweep, minutes later.",
        SETUP,
      );
    case "webhook-differs":
      return words(
        `Webhook ${one.id}: ${one.reasons.map((reason) => REASONS[reason]).join(", ")}.`,
        "Deliveries are missing or refused.",
        SETUP,
      );
    case "other-webhook":
      return words(
        `Another webhook delivers to ${one.address}.`,
        "An address given up is called in vain, or by another service, at each event.",
        "Delete it if it is an earlier address (Admin, API, Webhooks).",
      );
    case "same-webhook-twice":
      return words(
        `Webhooks ${one.ids.join(", ")} deliver to the same address.`,
        "Everything is delivered more than once.",
        "Delete all but the lowest number (Admin, API, Webhooks).",
      );
    case "not-sent":
      return words(
        `The forum has not sent a ping within ${one.seconds} s.`,
        "Its background jobs are late or stopped: deliveries come late or not at all.",
        "Look at FORUM/sidekiq as an administrator; restart the forum if the queue does not move.",
      );
    case "not-delivered":
      return words(
        `The forum does not reach the service: ${quoted(one.reason, "en")}.`,
        "Such deliveries are never sent again; only the sweep finds what they told.",
        "From the forum's machine, open AVAL_PUBLIC_URL/healthz; put the name, firewall or proxy right. An internal address has to be in allowed_internal_hosts (aval setup does it).",
      );
    case "delivery-refused":
      return words(
        `The ping was answered ${one.status}: ${one.answer === "" ? "(nothing)" : quoted(one.answer, "en")}`,
        "Deliveries do not reach the service's door.",
        one.status === 401
          ? "The running service has another DISCOURSE_WEBHOOK_SECRET: restart it with this one."
          : `Have the proxy pass ${WEBHOOK_PATH} on to the service, headers and body unchanged.`,
      );
    case "wrong-signature":
      return words(
        "The webhook signs with another secret than DISCOURSE_WEBHOOK_SECRET.",
        "The service turns every delivery away.",
        "Run aval setup: it gives the webhook the secret of the environment.",
      );
    case "limited":
      return words(
        `The forum put off ${one.times} of the doctor's requests: too many in a minute.`,
        "A stock forum takes 60 requests a minute from all administrators' keys together; the service waits for its turn.",
        "See which other program uses the API; a host can raise DISCOURSE_MAX_ADMIN_API_REQS_PER_MINUTE in app.yml.",
      );
    default:
      return one satisfies never;
  }
}
