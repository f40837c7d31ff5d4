/** Turns the file as it is written into the settings that the service uses, defaults filled in. */
import type { StageTags } from "../core/model/settings.ts";
import {
  DEFAULT_CRITERIA,
  DEFAULT_ELECTORS,
  DEFAULT_REQUEST_TAG,
  DEFAULT_STAGE_TAGS,
  DEFAULT_VOTE,
} from "./defaults.ts";
import type { SettingsFile } from "./schema.ts";
import type { ServiceSettings } from "./service-settings.ts";

/** Addresses that come from the environment and not from the file, without a final slash. */
export interface Addresses {
  readonly forumUrl: string;
  readonly publicUrl: string | null;
}

/** The settings of a file that is right; tags and criteria that it leaves out are in its language. */
export function withDefaults(file: SettingsFile, addresses: Addresses): ServiceSettings {
  return {
    language: file.language,
    timezone: file.timezone,
    network: file.network,
    requestTag: file.request_tag ?? DEFAULT_REQUEST_TAG,
    stageTags: stageTagsOf(file),
    criteria: file.criteria ?? DEFAULT_CRITERIA[file.language],
    vote: {
      duration: file.vote?.duration ?? DEFAULT_VOTE.duration,
      minimum: file.vote?.minimum ?? DEFAULT_VOTE.minimum,
      beforeDeadline: file.vote?.before_deadline ?? DEFAULT_VOTE.beforeDeadline,
      reminderBefore: file.vote?.reminder_before ?? DEFAULT_VOTE.reminderBefore,
      quorum: file.vote?.quorum ?? DEFAULT_VOTE.quorum,
      discussion: file.vote?.discussion ?? DEFAULT_VOTE.discussion,
    },
    membership: file.membership,
    principles: file.principles,
    charterUrl: file.charter_url ?? null,
    numbersInLetter: file.numbers_in_letter,
    letter: letterOf(file),
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
    register: {
      category: file.register?.category ?? null,
      privateTopics: file.register?.private_topics ?? false,
    },
    ...addresses,
  };
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
