/** What the doctor says in English. */
import { errorInWords, silenceInWords } from "../setup/error-words.ts";
import type { Role } from "../setup/wanted.ts";
import { isReachProblem } from "./finding.ts";
import type { Detail, Problem } from "./finding.ts";
import { words } from "./problem-words.ts";
import type { ProblemWords } from "./problem-words.ts";
import { reachProblem } from "./words-en-reach.ts";
import type { DoctorWords } from "./words.ts";

const ROLES: Readonly<Record<Role, string>> = {
  electors: "electorate.groups",
  stewards: "stewards.groups",
  reviewers: "reviewers.groups",
  signatories: "signatories.groups",
};

const COMPONENT = {
  missing: "It is not installed.",
  outdated: "Another version than the one of this service is installed.",
  hidden: "It is switched off, or not part of every theme that members see.",
  settings: "It looks for another bot or another tag.",
} as const;

const SETUP = "Run aval setup.";

function problem(one: Problem): ProblemWords {
  if (isReachProblem(one)) return reachProblem(one);
  switch (one.kind) {
    case "unreachable":
      return words(
        `The forum does not answer (${silenceInWords(one.reason, "en")}).`,
        "Nothing can be read or written; requests stay as they are.",
        "Open DISCOURSE_URL in a browser on this machine; put the address, the network or the proxy right.",
      );
    case "no-discourse":
      return words(
        `What answers is not the API of a Discourse (${errorInWords(one.error, "en")}).`,
        "Nothing can be read or written.",
        "Put into DISCOURSE_URL the address that the browser shows on the forum's front page, its subfolder included.",
      );
    case "missing-register-category":
      return words(
        `The forum has no category number ${one.id}, in which the settings want the register.`,
        "Letters are entered in the register: none can be issued.",
        "Put register.category (or category) right in the settings file, then run aval setup.",
      );
    case "unread":
      return words(
        `The forum did not show it: ${errorInWords(one.error, "en")}.`,
        "It could not be checked.",
        "See that the account administers the forum; if it does, this version of Discourse answers otherwise than those that Aval knows: update Aval.",
      );
    case "old-version":
      return words(
        `The forum is Discourse ${one.version}.`,
        "Aval is tried from 3.1 (2023) on; older ones lack what it needs.",
        "Update Discourse (Admin, Updates).",
      );
    case "key-refused":
      return words(
        `The forum refuses the key for the account ${one.username}.`,
        "Nothing can be read or written.",
        "Make a key under Admin, API, New API key: user level All Users, scope Global; put it into DISCOURSE_API_KEY. The account must exist and be neither suspended nor inactive. Keys not used for 180 days are revoked by the forum.",
      );
    case "not-admin":
      return words(
        `${one.username} is no administrator.`,
        "Groups of electors, polls and the webhook cannot be kept.",
        `Admin, Users, ${one.username}, Grant admin.`,
      );
    case "cannot-act":
      return words(
        `The key may not act for others (tried for ${one.username}).`,
        "A vote cast before its voter's recusal stays in the forum's own bar. Aval does not count it and says so.",
        "Make a global key for All Users (Admin, API, New API key).",
      );
    case "missing-group":
      return words(
        `The forum has no group "${one.name}" (${ROLES[one.role]})${ofProgramme(one)}.`,
        one.programme === null
          ? "Without it nobody can be said to be an elector: no request is looked at."
          : "Without it nobody can be said to be an elector: no request of this programme is looked at.",
        `Create the group (Groups, New group) or put ${ROLES[one.role]} right in the settings file.`,
      );
    case "few-electors":
      return words(
        `The electorate${ofProgramme(one)} holds ${one.count} people, the quorum is ${one.quorum}.`,
        "No vote can reach its quorum.",
        "Add members to the groups of electorate.groups, or lower vote.quorum in the settings file.",
      );
    case "missing-category":
      return words(
        `The forum has no category number ${one.id}${ofProgramme(one)}.`,
        "Its topics are to be tagged as requests, and there are none.",
        "Put category right in the settings file: the number is the last part of the category's address.",
      );
    case "missing-tags":
      return words(
        `These tags are missing: ${one.names.join(", ")}.`,
        "Requests are found and shown by their tags.",
        SETUP,
      );
    case "tag-group":
      return words(
        one.isThere
          ? `The tag group "${one.name}" lacks a stage tag, lets others set them, or allows several on a topic.`
          : `There is no tag group "${one.name}".`,
        "Members could set a stage by hand, or a topic carry two.",
        SETUP,
      );
    case "synonym":
      return words(
        `The tag ${one.tag} is another name of "${one.of}".`,
        "The service sets the one and reads the other: it stops tagging.",
        `Remove the synonym on the page of the tag "${one.of}", or name another tag in the settings file.`,
      );
    case "short-tags":
      return words(
        `The forum cuts tags to ${one.allowed} characters, the longest one in the settings has ${one.longest}.`,
        "The forum would keep another tag than the one that was set.",
        "Raise max_tag_length (Admin, Settings) or shorten the tag in the settings file.",
      );
    case "setting":
      return words(
        one.adds.length > 0
          ? `The site setting ${one.name} lacks ${one.adds.join(", ")}.`
          : `The site setting ${one.name} is not ${one.after}.`,
        SETTING_MATTERS[one.name] ?? "The service relies on it.",
        SETUP,
      );
    case "no-such-setting":
      return words(
        `The forum has no site setting ${one.name}.`,
        "It could not be checked.",
        "Look for its new name under Admin, Settings, and whether the plugin (poll) is switched on.",
      );
    case "short-posts":
      return words(
        `Posts may have ${one.allowed} characters, ${one.needed} are needed.`,
        "The status of a request with a long history would be refused.",
        "Raise max_post_length (Admin, Settings); a stock forum has 32000.",
      );
    case "uploads-refused":
      return words(
        `The forum takes no ${one.extensions.join(" and no ")} files from the bot.`,
        "Letters (PDF) and minutes (PDF, CSV) cannot be attached.",
        `Run aval setup, or add them to authorized_extensions_for_staff (Admin, Settings).`,
      );
    case "uploads-small":
      return words(
        `Attachments may have ${one.kilobytes} KB, ${one.needed} are needed.`,
        "A letter with a signature's image would be refused.",
        "Raise max_attachment_size_kb (Admin, Settings).",
      );
    case "no-profile-field":
      return words(
        `There is no profile field "${one.name}".`,
        "Nobody can be asked about a link of interest with an organisation named in a request.",
        SETUP,
      );
    case "form-differs":
      return words(
        `The form for requests${ofProgramme(one)} is missing, outdated or not offered.`,
        "Members open requests without its fields; what is missing is asked for in the thread.",
        SETUP,
      );
    case "forms-of-others":
      return words(
        `The category ${one.category} offers other forms.`,
        "Requests opened there lack the fields of the form for requests; they are asked for in the thread.",
        "Add the form in the category's settings, if you want it.",
      );
    case "no-component":
      return words(
        "The files of the theme component are not in this installation.",
        "It cannot be compared with the one on the forum.",
        "Install the aval package whole; plugin-assets belongs to it.",
      );
    case "component-differs":
      return words(
        COMPONENT[one.why],
        "Buttons and the status panel are missing or wrong; commands work all the same.",
        SETUP,
      );
  }
}

const SETTING_MATTERS: Readonly<Record<string, string>> = {
  retry_web_hook_events: "A delivery that the service turns away while it restarts is not tried again.",
  reserved_usernames: "A member could take the name of an electorate's group (aval-TOPIC-N).",
  tagging_enabled: "Requests are found and shown by their tags.",
  poll_enabled: "Votes are the forum's own polls.",
  allowed_internal_hosts: "The forum calls no internal address that is not in it.",
  enable_form_templates: "The form for requests cannot be offered.",
};

/** " of the programme Residencies"; nothing for what is the network's own. */
function ofProgramme({ programme }: { readonly programme: string | null }): string {
  return programme === null ? "" : ` of the programme ${programme}`;
}

function detail(one: Detail): string {
  if (typeof one === "string") return one;
  switch (one.kind) {
    case "electors":
      return `${one.count} ${one.count === 1 ? "person" : "people"} may vote${ofProgramme(one)} (${one.groups.join(", ")})`;
    case "letters":
      return one.count === 1 ? "1 letter" : `${one.count} letters`;
    default:
      return one satisfies never;
  }
}

export const ENGLISH_DOCTOR: DoctorWords = {
  colon: ": ",
  why: "Why it matters",
  mend: "What to do",
  unknown: "could not be looked at, something before it is wrong",
  areas: {
    forum: "Forum",
    key: "Key and account",
    seal: "Seal of the record",
    acting: "Acting for voters",
    people: "Groups",
    tags: "Tags",
    settings: "Site settings",
    uploads: "Attachments",
    profile: "Profile field",
    form: "Form",
    component: "Theme component",
    register: "Register",
    clock: "Clock",
    address: "Public address",
    letters: "Address on letters",
    webhook: "Webhook",
    delivery: "Delivery",
    limit: "Rate limit",
  },
  detail,
  problem,
  sum: (wrong, advice, unknown) =>
    wrong + advice + unknown === 0
      ? "All is well."
      : `${wrong} wrong, ${advice} to better, ${unknown} not looked at.`,
};
