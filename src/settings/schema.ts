/**
 * Every key of `aval.yaml` and what it may be. The message of each check is what is allowed there, so that
 * whoever reads it can put the line right without looking anything up.
 */
import { IANAZone } from "luxon";
import { z } from "zod";
import { readDuration } from "../core/dates/duration.ts";
import type { RequiredField } from "../core/model/settings.ts";
import type { Share } from "../core/model/voting-rule.ts";
import { keysInMessage } from "./problems-in-words.ts";
import { readShare } from "./read-share.ts";
import type { AllowedWords } from "./words.ts";

/** Half would grant what as many are against. */
function isMajority({ parts, of }: Share): boolean {
  return parts * 2 > of;
}

/** Each is read on its own by the sweep, and people have to tell them apart. */
const MOST_PROGRAMMES = 12;

/** How it is written that something takes no time. */
const NONE: ReadonlySet<string | number> = new Set([0, "0"]);

const REQUIRED_FIELDS = [
  "operators",
  "call",
  "recipient",
  "deadline",
  "file",
  "territory",
  "purpose",
  "commitments",
] as const satisfies readonly RequiredField[];

export const WEEKLY_MESSAGE = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
  "never",
] as const;

/** The settings file as it is written, refused in these words; `read-settings.ts` turns it into what the service uses. */
export function settingsFileIn(allowed: AllowedWords) {
  const {
    quorum,
    rule,
    tie,
    span,
    tag,
    groups,
    text,
    switched,
    choice,
    wholeNumber,
    upTo,
    group,
    address,
    timezone,
    email,
    lines,
  } = valuesIn(allowed);
  const { holder } = allowed;

  const criterion = z.union(
    [
      text(120).transform((label) => ({ label, required: false })),
      group(
        { label: text(120), required: switched.default(false), sentence: text(240).exactOptional() },
        allowed.label,
      ),
    ],
    { error: allowed.criterion },
  );

  const stageTags = group(
    {
      incomplete: tag.optional(),
      review: tag.optional(),
      vote: tag.optional(),
      granted: tag.optional(),
      refused: tag.optional(),
      delivered: tag.optional(),
      withdrawn: tag.optional(),
    },
    holder.stage_tags,
  );

  const vote = group(
    {
      duration: span.optional(),
      minimum: span.optional(),
      before_deadline: span.optional(),
      reminder_before: span.optional(),
      discussion: span.optional(),
      urgent: span.optional(),
      quorum: quorum.optional(),
      mode: choice(["majority", "consent"]).optional(),
      rule: rule.optional(),
      share_of: choice(["votes", "electors"]).optional(),
      block: choice(["discussion", "refuse", "against"]).optional(),
      tie: tie.optional(),
      close_when_settled: switched.optional(),
    },
    holder.vote,
  );

  const letter = group(
    {
      about: text(1200).nullish(),
      address: lines.optional(),
      legal_number: text(120).nullish(),
      email: email.nullish(),
      logo: text(400).nullish(),
      place: text(80).nullish(),
      recipient: lines.optional(),
      subject: text(200).nullish(),
      signatory_name: text(120).nullish(),
      signatory_role: text(120).nullish(),
      signature: choice(["line", "image", "command"]).optional(),
      signature_image: text(400).nullish(),
      certificate: text(400).nullish(),
      pdf: choice(["ua-1", "a-2a"]).optional(),
      followup: span.optional(),
      folder: text(400).nullish(),
    },
    holder.letter,
  );

  const criteria = z
    .array(criterion, { error: allowed.criteria })
    .min(1, allowed.criteriaCount)
    .max(12, allowed.criteriaCount);
  const requiredFields = z.array(choice(REQUIRED_FIELDS), { error: allowed.requiredFields });
  const categories = z.array(wholeNumber(1), { error: allowed.categories });
  const electorate = group(
    { groups: groups.min(1, allowed.groups).optional(), fixed: switched.optional() },
    holder.electorate,
  );
  const reviewers = group({ groups: groups.min(1, allowed.groups).nullish() }, holder.reviewers);
  const signatories = group({ groups: groups.min(1, allowed.groups).nullish() }, holder.signatories);
  const membership = choice(["invited", "member"]);
  const principles = z.array(text(500), { error: allowed.sentences });

  const programme = group(
    {
      id: tag,
      name: text(60).optional(),
      request_tag: tag.optional(),
      category: categories.optional(),
      criteria: criteria.optional(),
      required_fields: requiredFields.optional(),
      electorate: electorate.optional(),
      reviewers: reviewers.optional(),
      signatories: signatories.optional(),
      vote: vote.optional(),
      membership: membership.optional(),
      principles: principles.optional(),
      charter_url: address.nullish(),
      guide_url: address.nullish(),
      numbers_in_letter: switched.optional(),
      letter: letter.optional(),
    },
    allowed.programme,
  );

  return group(
    {
      network: text(120),
      language: choice(["fr", "en"]).default("fr"),
      timezone: timezone.default("Europe/Paris"),
      request_tag: tag.optional(),
      stage_tags: stageTags.optional(),
      category: categories.default([]),
      register: group(
        { category: wholeNumber(1).nullish(), private_topics: switched.optional() },
        holder.register,
      ).optional(),
      weekly_message: choice(WEEKLY_MESSAGE).default("monday"),
      electorate: electorate.optional(),
      stewards: group({ groups: groups.optional() }, holder.stewards).optional(),
      reviewers: reviewers.optional(),
      signatories: signatories.optional(),
      criteria: criteria.optional(),
      required_fields: requiredFields.optional(),
      vote: vote.optional(),
      membership: membership.default("invited"),
      projects: group({ most: upTo(12).optional() }, holder.projects).optional(),
      recusal: group({ most_named: upTo(40).optional() }, holder.recusal).optional(),
      principles: principles.default([]),
      charter_url: address.nullish(),
      guide_url: address.nullish(),
      numbers_in_letter: switched.default(false),
      letter: letter.optional(),
      programmes: z
        .array(programme, { error: allowed.programmes })
        .max(MOST_PROGRAMMES, allowed.programmes)
        .default([]),
    },
    allowed.file,
  );
}
export type SettingsFile = z.infer<ReturnType<typeof settingsFileIn>>;
export type ProgrammeInFile = SettingsFile["programmes"][number];

/** The kinds of values that several keys share. */
function valuesIn(allowed: AllowedWords) {
  function text(most: number) {
    const message = allowed.text(most);
    return z.string({ error: message }).trim().min(1, message).max(most, message);
  }

  function wholeNumber(least: number) {
    const message = allowed.wholeNumber(least);
    return z.int({ error: message }).min(least, message);
  }

  function upTo(most: number) {
    const message = allowed.most(most);
    return z.int({ error: message }).min(1, message).max(most, message);
  }

  function choice<const Choices extends readonly [string, ...string[]]>(choices: Choices) {
    return z.enum(choices, { error: allowed.oneOf(choices) });
  }

  /** A group of settings; an unknown key in it is answered with those that are known. */
  function group<Shape extends z.ZodRawShape>(shape: Shape, message: string) {
    return z.strictObject(shape, {
      error: ({ code }) => (code === "unrecognized_keys" ? keysInMessage(Object.keys(shape)) : message),
    });
  }

  function share(message: string) {
    return z.string({ error: message }).transform((written, context) => {
      const read = readShare(written);
      if (read !== null) return read;
      context.addIssue({ code: "custom", message });
      return z.NEVER;
    });
  }

  const span = z.union([z.string(), z.literal(0)], { error: allowed.span }).transform((written, context) => {
    const milliseconds = NONE.has(written) ? 0 : readDuration(String(written));
    if (milliseconds !== null) return milliseconds;
    context.addIssue({ code: "custom", message: allowed.span });
    return z.NEVER;
  });

  return {
    text,
    wholeNumber,
    upTo,
    choice,
    group,
    span,
    quorum: z.union([wholeNumber(1), share(allowed.quorum)], { error: allowed.quorum }),
    rule: z.union([z.enum(["more-for", "absolute"]), share(allowed.rule).refine(isMajority, allowed.rule)], {
      error: allowed.rule,
    }),
    tie: z
      .string({ error: allowed.tie })
      .regex(/^(?:refused|new-round|@[\p{L}\p{N}_.-]{1,60})$/u, allowed.tie),
    tag: z
      .string({ error: allowed.tag })
      .regex(/^(?!\d+$)[\p{Ll}\p{Lo}\p{Nd}]+(?:-[\p{Ll}\p{Lo}\p{Nd}]+)*$/u, allowed.tag)
      .max(20, allowed.tag),
    groups: z.array(text(60), { error: allowed.groups }),
    lines: z.array(text(120), { error: allowed.lines }).max(8, allowed.lines),
    email: z.email({ error: allowed.email }),
    switched: z.boolean({ error: allowed.yesNo }),
    address: z
      .url({ protocol: /^https?$/, error: allowed.address })
      .transform((url) => url.replace(/\/+$/, "")),
    timezone: z
      .string({ error: allowed.timezone })
      .refine((zone) => IANAZone.isValidZone(zone), allowed.timezone),
  };
}
