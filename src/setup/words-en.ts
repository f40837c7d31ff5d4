/** What setup says in English. */
import type { Change, Kept, Remark, Removal, WebhookReason } from "./change.ts";
import { errorInWords } from "./error-words.ts";
import type { Thing } from "./forum-state.ts";
import type { Role, WantedForm } from "./wanted.ts";
import type { SetupWords } from "./words.ts";

const ROLES: Readonly<Record<Role, string>> = {
  electors: "electors (electorate.groups)",
  stewards: "stewards (stewards.groups)",
  reviewers: "reviewers (reviewers.groups)",
  signatories: "signatories (signatories.groups)",
};

const REASONS: Readonly<Record<WebhookReason, string>> = {
  inactive: "it is switched off",
  events: "other events are ticked",
  secret: "its secret is another one",
  form: "its format or filters would lose deliveries",
};

const THINGS: Readonly<Record<Thing, string>> = {
  tags: "The tags",
  settings: "The site settings",
  profile: "The profile fields",
  form: "The forms and their categories",
  webhook: "The webhooks",
  component: "The themes",
  register: "The posts of the register",
  people: "The groups",
};

function formNamed({ programme: name }: WantedForm): string {
  return name === null ? "the form for requests" : `the form for requests of the programme ${name}`;
}

function change(one: Change): string {
  switch (one.kind) {
    case "create-tags":
      return `create the tags ${one.names.join(", ")}`;
    case "create-tag-group":
      return `create the tag group "${one.group.name}": one tag a topic, set by staff, seen by everybody`;
    case "change-tag-group":
      return `put the tag group "${one.group.name}" right: ${one.group.tags.join(", ")}; one tag a topic, set by staff, seen by everybody`;
    case "set-setting":
      return one.adds.length > 0
        ? `add ${one.adds.join(" and ")} to the site setting ${one.name}`
        : `set the site setting ${one.name} to ${one.after} (it is ${one.before})`;
    case "create-user-field":
      return `create the profile field "${one.name}", optional`;
    case "keep-form":
      return [
        ...(one.id === null ? [`create ${formNamed(one.form)}`] : []),
        ...(one.id !== null && one.isChanged ? [`update ${formNamed(one.form)}`] : []),
        ...(one.categories.length === 0
          ? []
          : [`offer it in ${one.categories.map(({ name }) => name).join(", ")}`]),
      ].join(" and ");
    case "create-webhook":
      return `create the webhook to ${one.address}: topics, posts, groups and their members`;
    case "change-webhook":
      return `put the webhook to ${one.address} right: ${one.reasons.map((reason) => REASONS[reason]).join(", ")}`;
    case "install-component":
      return [
        ...(one.id === null ? ["install the theme component"] : []),
        ...(one.id !== null && one.isChanged ? ["update the theme component"] : []),
        ...(one.themes === null ? [] : ["make the theme component part of the themes that members see"]),
        ...one.settings.map(([name, value]) => `set its ${name} to ${value}`),
      ].join(", ");
    case "open-register":
      return one.place.kind === "new"
        ? `create the category "${one.place.name}" and open the topic of the register in it`
        : `open the topic of the register in category ${one.place.id}`;
    case "write-record":
      return "note in the register's first post, hidden, what setup makes";
    case "show-key":
      return "show the service's public key in the register's first post";
    default:
      return one satisfies never;
  }
}

function caution(one: Change): string | null {
  if (one.kind !== "set-setting") return null;
  switch (one.name) {
    case "authorized_extensions":
      return "This lets members upload these files too. To allow them to staff alone, put them into authorized_extensions_for_staff before running setup.";
    case "allowed_internal_hosts":
      return "This lets the forum call an address inside its own network. It is needed since AVAL_PUBLIC_URL is such an address; with a public one it is not.";
    case "enable_form_templates":
      return "Forms become available in the whole forum; they are used only in the categories that offer them.";
    default:
      return null;
  }
}

/** " (programme Residencies)"; nothing for what is the network's own. */
function ofProgramme({ programme }: { readonly programme: string | null }): string {
  return programme === null ? "" : ` (programme ${programme})`;
}

function remark(one: Remark): string {
  switch (one.kind) {
    case "missing-group":
      return `The forum has no group "${one.name}", which the settings name for ${ROLES[one.role]}${ofProgramme(one)}. Create it (Groups, New group) or put the settings right; until then nobody can vote.`;
    case "missing-category":
      return `The forum has no category number ${one.id}, which the settings name${ofProgramme(one)}. The number is in the category's address.`;
    case "missing-register-category":
      return `The register cannot be opened: the forum has no category number ${one.id}. Put register.category (or category) right in the settings and run setup again.`;
    case "unread":
      return `${THINGS[one.thing]} could not be read and stay as they are: ${errorInWords(one.error, "en")}.`;
    case "synonym":
      return `The tag ${one.tag} is another name of "${one.of}": the service cannot set it. Remove the synonym on the page of "${one.of}", or choose another tag in the settings.`;
    case "no-public-address":
      return "AVAL_PUBLIC_URL or DISCOURSE_WEBHOOK_SECRET is not set: no webhook was made, and the forum cannot tell the service what happens.";
    case "no-component":
      return "The files of the theme component are not in this installation: it was left out. Everything works without it, by commands.";
    case "no-forms":
      return "This forum has no forms, or has them switched off: requests are opened as ordinary topics. Where a setting enable_form_templates exists, setup uses it.";
    case "forms-of-others":
      return `The category ${one.category} offers other forms already: the form for requests was not added. Add it in the category's settings if you want it there.`;
    case "other-webhook":
      return `Another webhook delivers to ${one.address}. If that is an earlier address of this service, delete it (Admin, API, Webhooks).`;
    case "same-webhook-twice":
      return `Webhooks ${one.ids.join(" and ")} deliver to the same address: delete all but the lowest number.`;
    case "no-such-setting":
      return `The forum has no site setting ${one.name}: this version has another name for it, or the plugin is missing.`;
    case "short-tags":
      return `The forum cuts tags to ${one.allowed} characters (max_tag_length), the longest one in the settings has ${one.longest}: shorten it.`;
    case "register-of-another":
      return `The first post of the register (topic ${one.topicId}) is not by the bot: what setup makes cannot be noted there, so --remove will not know of it.`;
    case "damaged-record":
      return `The note of what setup made, hidden in the first post of the register (topic ${one.topicId}), is damaged. Bring back an earlier version of the post (pencil, Revert).`;
    default:
      return one satisfies never;
  }
}

function removal(one: Removal): string {
  switch (one.kind) {
    case "remove-webhook":
      return `delete the webhook to ${one.address}`;
    case "remove-component":
      return `delete the theme component "${one.name}"`;
    case "remove-form":
      return `delete the form "${one.name}"`;
    case "remove-user-field":
      return `delete the profile field "${one.name}", with what members wrote in it`;
    case "remove-tag-group":
      return `delete the tag group "${one.name}"`;
    case "remove-tag":
      return `delete the tag ${one.tag.name}`;
    case "restore-setting":
      return one.removes.length > 0
        ? `take ${one.removes.join(" and ")} out of the site setting ${one.name}`
        : `set the site setting ${one.name} back to ${one.after}`;
    case "remove-register":
      return `delete the topic of the register, which has no letter in it (${one.topicId})`;
    case "remove-category":
      return `delete the category of the register (${one.slug}), unless something else is in it`;
    case "clear-record":
      return "take the note of setup out of the register's first post";
    default:
      return one satisfies never;
  }
}

function kept(one: Kept): string {
  switch (one.kind) {
    case "nothing-recorded":
      return "The forum holds no note of a setup: nothing can be said to be setup's, so nothing is taken back.";
    case "tag-in-use":
      return `The tag ${one.name} stays: ${one.topics === 1 ? "a topic carries it" : `${one.topics} topics carry it`}.`;
    case "register-with-letters":
      return `The register stays: letters are in it (topic ${one.topicId}).`;
    default:
      return one satisfies never;
  }
}

export const ENGLISH_SETUP: SetupWords = {
  organisations:
    "The organisations that you work for, hold office in or help to run, separated by commas. When a request for a letter of support names one of them, you are asked whether you have a link of interest.",
  reading: (forum) => `Reading ${forum} …`,
  notAdmin: (username) =>
    `${username} is no administrator of the forum. Make it one (Admin, Users, ${username}, Grant admin) and run setup again.`,
  keyRefused:
    "The forum refuses the API key or the username. The key must be a global one for all users (Admin, API, New API key), DISCOURSE_API_USERNAME an active account.",
  ready: "The forum is ready: nothing to change.",
  planned: (count) => (count === 1 ? "One change:" : `${count} changes:`),
  done: "done",
  failed: (why) => `failed: ${why}`,
  unknownName: (host) =>
    `The forum's server cannot find the name ${host}: put AVAL_PUBLIC_URL or its DNS entry right.`,
  interrupted: (why) =>
    `Interrupted: ${why}. What is marked "done" is done; run aval setup again for the rest, nothing will be done twice.`,
  elsewhere:
    "The register is opened in the category register.category of the settings: name one that exists and where the bot may open a topic, and run setup again.",
  componentByHand: "The commands work without it; run aval setup again to try once more.",
  again: "Run aval setup again to try once more; nothing else depends on it.",
  notRecorded:
    "The register is not open: what setup has just made is noted nowhere, and --remove will not know of it.",
  stillDiffers: "Some of it is not as it must be yet:",
  toKnow: "To know:",
  summary: "Where to look:",
  links: {
    requests: "requests",
    electors: "who may vote",
    register: "register",
    webhook: "webhook",
    component: "theme component",
    settings: "site settings",
    pages: "public pages",
  },
  next: "Next: aval serve starts the service; beside it, aval doctor checks everything.",
  nothingToRemove: "Nothing to take back.",
  removalStopped: "The note of what setup made stays until all the rest is taken back: run it again.",
  change,
  caution,
  remark,
  removal,
  kept,
};
