/** The way back from settings of one kind of request to the file that says them in full. */
import { USUAL_RULE } from "../core/model/voting-rule.ts";
import type { VotingRule } from "../core/model/voting-rule.ts";
import { shareAsWritten } from "./read-share.ts";
import type { SettingsFile } from "./schema.ts";
import type { ServiceSettings } from "./service-settings.ts";
import { spanInWords } from "../core/dates/span-in-words.ts";

/** A file's values: like those the schema reads, durations as people write them. */
export type WrittenSettings = {
  readonly [Key in keyof SettingsFile]-?: Key extends "vote"
    ? Readonly<Record<keyof NonNullable<SettingsFile["vote"]>, string | number | boolean>>
    : Key extends "letter"
      ? Filled<Omit<NonNullable<SettingsFile["letter"]>, "followup">> & { readonly followup: string | number }
      : Key extends "programmes"
        ? readonly never[]
        : Filled<NonNullable<SettingsFile[Key]>> | Extract<SettingsFile[Key], null>;
};
type Filled<Value> = Value extends readonly unknown[]
  ? Readonly<Value>
  : Value extends object
    ? Required<Value>
    : Value;

/** By consent, what only a majority has is left at what it usually is. */
function ruleAsWritten(rule: VotingRule) {
  const { majority, block, tie } = rule.kind === "consent" ? USUAL_RULE : rule;
  return {
    mode: rule.kind,
    rule: majority.kind === "share" ? shareAsWritten(majority.share) : majority.kind,
    share_of: majority.kind === "share" && majority.among === "able" ? "electors" : "votes",
    block,
    tie: tie.kind === "steward" ? `@${tie.username}` : tie.kind,
  };
}

/** Every key with its value, defaults too, in the order of the reference page. */
export function settingsAsWritten(settings: ServiceSettings): WrittenSettings {
  const { language, vote, groups, register, letter, letterFiles } = settings;
  const span = (milliseconds: number) => spanInWords(milliseconds, language);
  return {
    network: settings.network,
    language,
    timezone: settings.timezone,
    electorate: { groups: [...groups.electors], fixed: vote.fixedElectorate },
    stewards: { groups: [...groups.stewards] },
    reviewers: { groups: groups.reviewers === null ? null : [...groups.reviewers] },
    signatories: { groups: groups.signatories === null ? null : [...groups.signatories] },
    vote: {
      duration: span(vote.duration),
      minimum: span(vote.minimum),
      before_deadline: span(vote.beforeDeadline),
      reminder_before: span(vote.reminderBefore),
      discussion: span(vote.discussion),
      urgent: span(vote.urgent),
      quorum: typeof vote.quorum === "number" ? vote.quorum : shareAsWritten(vote.quorum),
      ...ruleAsWritten(vote.rule),
      close_when_settled: vote.closeWhenSettled,
    },
    criteria: settings.criteria.map((criterion) => ({ ...criterion })),
    required_fields: [...settings.requiredFields],
    principles: [...settings.principles],
    charter_url: settings.charterUrl,
    guide_url: settings.guideUrl,
    membership: settings.membership,
    projects: { most: settings.most.projects },
    recusal: { most_named: settings.most.named },
    numbers_in_letter: settings.numbersInLetter,
    letter: {
      about: letter.about || null,
      address: [...letter.address],
      legal_number: letter.legalNumber || null,
      email: letter.email || null,
      logo: letterFiles.logo,
      place: letter.place || null,
      recipient: letter.recipient === "" ? [] : letter.recipient.split("\n"),
      subject: letter.subject || null,
      signatory_name: letter.signatoryName || null,
      signatory_role: letter.signatoryRole || null,
      signature: letter.signature ?? "line",
      signature_image: letterFiles.signatureImage,
      certificate: letterFiles.certificate,
      pdf: letterFiles.standard,
      followup: span(settings.followup),
      folder: letterFiles.folder,
    },
    request_tag: settings.requestTag,
    stage_tags: { ...settings.stageTags },
    category: [...settings.category],
    register: { category: register.category, private_topics: register.privateTopics },
    weekly_message: settings.weeklyMessage ?? "never",
    programmes: [],
  };
}
