/** Turns the file as it is written into the settings that the service uses, defaults filled in. */
import type { StageTags } from "../core/model/settings.ts";
import type { Tie, VotingRule } from "../core/model/voting-rule.ts";
import {
  DEFAULT_CRITERIA,
  DEFAULT_ELECTORS,
  DEFAULT_FOLLOWUP,
  DEFAULT_MOST,
  DEFAULT_REQUEST_TAG,
  DEFAULT_REQUIRED,
  DEFAULT_STAGE_TAGS,
  DEFAULT_VOTE,
} from "./defaults.ts";
import type { SettingsFile } from "./schema.ts";
import { fileOfProgramme } from "./file-of-programme.ts";
import type { Programme, ServiceSettings } from "./service-settings.ts";

/** Addresses that come from the environment and not from the file, without a final slash. */
export interface Addresses {
  readonly forumUrl: string;
  readonly publicUrl: string | null;
}

/** The settings of a file that is right; tags and criteria that it leaves out are in its language. */
export function withDefaults(file: SettingsFile, addresses: Addresses): ServiceSettings {
  const network = ofOneKind(file, addresses);
  if (file.programmes.length === 0) return network;
  const named = file.programmes.map((one) => ({ ...one, name: one.name ?? one.id }));
  const tags = [
    ...named.flatMap(({ name, request_tag: tag }) => (tag === undefined ? [] : [{ tag, name }])),
    { tag: network.requestTag, name: "" },
  ];
  return {
    ...network,
    programme: { id: null, name: "", isGone: false, tags },
    programmes: named.map((one): Programme => ({
      id: one.id,
      name: one.name,
      ownTag: one.request_tag ?? null,
      settings: {
        ...ofOneKind(fileOfProgramme(file, one), addresses),
        programme: { id: one.id, name: one.name, isGone: false, tags },
      },
    })),
  };
}

function ofOneKind(file: SettingsFile, addresses: Addresses): ServiceSettings {
  return {
    language: file.language,
    timezone: file.timezone,
    network: file.network,
    requestTag: file.request_tag ?? DEFAULT_REQUEST_TAG,
    stageTags: stageTagsOf(file),
    criteria: file.criteria ?? DEFAULT_CRITERIA[file.language],
    requiredFields: file.required_fields ?? DEFAULT_REQUIRED,
    programmes: [],
    vote: voteOf(file),
    membership: file.membership,
    most: {
      projects: file.projects?.most ?? DEFAULT_MOST.projects,
      named: file.recusal?.most_named ?? DEFAULT_MOST.named,
    },
    principles: file.principles,
    charterUrl: file.charter_url ?? null,
    guideUrl: file.guide_url ?? null,
    numbersInLetter: file.numbers_in_letter,
    letter: letterOf(file),
    followup: file.letter?.followup ?? DEFAULT_FOLLOWUP,
    letterFiles: {
      logo: file.letter?.logo ?? null,
      signatureImage: file.letter?.signature === "image" ? (file.letter.signature_image ?? null) : null,
      certificate: file.letter?.certificate ?? null,
      folder: file.letter?.folder ?? null,
      standard: file.letter?.pdf ?? "ua-1",
    },
    groups: {
      electors: file.electorate?.groups ?? DEFAULT_ELECTORS,
      stewards: file.stewards?.groups ?? [],
      reviewers: file.reviewers?.groups ?? null,
      signatories: file.signatories?.groups ?? null,
    },
    category: file.category,
    weeklyMessage: file.weekly_message === "never" ? null : file.weekly_message,
    register: {
      category: file.register?.category ?? null,
      privateTopics: file.register?.private_topics ?? false,
    },
    ...addresses,
  };
}

function voteOf({ vote, electorate }: SettingsFile): ServiceSettings["vote"] {
  return {
    duration: vote?.duration ?? DEFAULT_VOTE.duration,
    minimum: vote?.minimum ?? DEFAULT_VOTE.minimum,
    beforeDeadline: vote?.before_deadline ?? DEFAULT_VOTE.beforeDeadline,
    reminderBefore: vote?.reminder_before ?? DEFAULT_VOTE.reminderBefore,
    discussion: vote?.discussion ?? DEFAULT_VOTE.discussion,
    urgent: vote?.urgent ?? DEFAULT_VOTE.urgent,
    quorum: vote?.quorum ?? DEFAULT_VOTE.quorum,
    rule: vote?.mode === "consent" ? { kind: "consent" } : majorityOf(vote),
    fixedElectorate: electorate?.fixed ?? false,
    closeWhenSettled: vote?.close_when_settled ?? false,
  };
}

function majorityOf(vote: SettingsFile["vote"]): VotingRule {
  const rule = vote?.rule ?? "more-for";
  const among = vote?.share_of === "electors" ? "able" : "votes";
  return {
    kind: "majority",
    majority: typeof rule === "string" ? { kind: rule } : { kind: "share", share: rule, among },
    block: vote?.block ?? "discussion",
    tie: tieOf(vote?.tie ?? "refused"),
  };
}

function tieOf(written: string): Tie {
  if (written === "refused" || written === "new-round") return { kind: written };
  return { kind: "steward", username: written.slice(1), id: null };
}

function letterOf({ letter }: SettingsFile): ServiceSettings["letter"] {
  return {
    about: letter?.about ?? "",
    address: letter?.address ?? [],
    legalNumber: letter?.legal_number ?? "",
    email: letter?.email ?? "",
    place: letter?.place ?? "",
    recipient: (letter?.recipient ?? []).join("\n"),
    subject: letter?.subject ?? "",
    signatoryName: letter?.signatory_name ?? "",
    signatoryRole: letter?.signatory_role ?? "",
    signature: letter?.signature ?? "line",
  };
}

function stageTagsOf({ language, stage_tags: own = {} }: SettingsFile): StageTags {
  const defaults = DEFAULT_STAGE_TAGS[language];
  return {
    incomplete: own.incomplete ?? defaults.incomplete,
    review: own.review ?? defaults.review,
    vote: own.vote ?? defaults.vote,
    granted: own.granted ?? defaults.granted,
    refused: own.refused ?? defaults.refused,
    delivered: own.delivered ?? defaults.delivered,
    withdrawn: own.withdrawn ?? defaults.withdrawn,
  };
}
