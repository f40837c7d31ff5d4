/**
 * Every key of `aval.yaml` and what it may be. The message of each check is what is allowed there, so that
 * whoever reads it can put the line right without looking anything up.
 */
import { IANAZone } from "luxon";
import { z } from "zod";
import { readDuration } from "../core/command-line/arguments/duration.ts";

const SPAN = 'a duration such as "3 days", "24 h" or "90 minutes"';
/** How it is written that something takes no time. */
const NONE: ReadonlySet<string | number> = new Set([0, "0"]);
const TAG = "a tag of at most 20 characters: small letters, digits and hyphens, not digits alone";
const GROUPS = "a list of names of groups of the forum";
const ADDRESS = "an address that starts with https:// or http://";

function oneOf<const Choices extends readonly [string, ...string[]]>(choices: Choices) {
  return z.enum(choices, { error: choices.join(" or ") });
}

function text(most: number) {
  const allowed = `a text of 1 to ${most} characters`;
  return z.string({ error: allowed }).trim().min(1, allowed).max(most, allowed);
}

function wholeNumber(least: number) {
  const allowed = `a whole number, ${least} or more`;
  return z.int({ error: allowed }).min(least, allowed);
}

/** A group of settings; an unknown key in it is answered with those that are known. */
function group<Shape extends z.ZodRawShape>(shape: Shape, allowed: string) {
  return z.strictObject(shape, {
    error: ({ code }) =>
      code === "unrecognized_keys" ? `allowed here: ${Object.keys(shape).join(", ")}` : allowed,
  });
}

const span = z.union([z.string(), z.literal(0)], { error: SPAN }).transform((written, context) => {
  const milliseconds = NONE.has(written) ? 0 : readDuration(String(written));
  if (milliseconds !== null) return milliseconds;
  context.addIssue({ code: "custom", message: SPAN });
  return z.NEVER;
});

const tag = z
  .string({ error: TAG })
  .regex(/^(?!\d+$)[\p{Ll}\p{Lo}\p{Nd}]+(?:-[\p{Ll}\p{Lo}\p{Nd}]+)*$/u, TAG)
  .max(20, TAG);

const groups = z.array(text(60), { error: GROUPS });

const address = z.url({ protocol: /^https?$/, error: ADDRESS }).transform((url) => url.replace(/\/+$/, ""));

const timezone = z
  .string({ error: "a time zone such as Europe/Paris" })
  .refine((zone) => IANAZone.isValidZone(zone), "a time zone such as Europe/Paris");

const criterion = z.union(
  [
    text(120).transform((label) => ({ label, required: false })),
    group(
      {
        label: text(120),
        required: z.boolean({ error: "true or false" }).default(false),
      },
      "a label",
    ),
  ],
  { error: 'a label, or "label:" with "required: true"' },
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
  "a tag for each stage",
);

const vote = group(
  {
    duration: span.optional(),
    minimum: span.optional(),
    before_deadline: span.optional(),
    reminder_before: span.optional(),
    quorum: wholeNumber(1).optional(),
    discussion: span.optional(),
  },
  "the settings of votes",
);

/** The settings file as it is written; `read-settings.ts` turns it into what the service uses. */
export const SettingsFile = group(
  {
    network: text(120),
    language: oneOf(["fr", "en"]).default("fr"),
    timezone: timezone.default("Europe/Paris"),
    request_tag: tag.optional(),
    stage_tags: stageTags.optional(),
    category: z.array(wholeNumber(1), { error: "a list of numbers of categories" }).default([]),
    register: group(
      {
        category: wholeNumber(1).optional(),
        private_topics: z.boolean({ error: "true or false" }).optional(),
      },
      "the settings of the register",
    ).optional(),
    electorate: group(
      { groups: groups.min(1, GROUPS).optional() },
      "the groups of the electorate",
    ).optional(),
    stewards: group({ groups: groups.optional() }, "the groups of the stewards").optional(),
    reviewers: group({ groups: groups.min(1, GROUPS).nullish() }, "the groups of the reviewers").optional(),
    criteria: z
      .array(criterion, { error: "a list of criteria" })
      .min(1, "a list of 1 to 12 criteria")
      .max(12, "a list of 1 to 12 criteria")
      .optional(),
    vote: vote.optional(),
    membership: oneOf(["invited", "member"]).default("invited"),
    principles: z.array(text(500), { error: "a list of sentences" }).default([]),
    charter_url: address.nullish(),
    numbers_in_letter: z.boolean({ error: "true or false" }).default(false),
  },
  "a file of settings, one `key: value` a line",
);
export type SettingsFile = z.infer<typeof SettingsFile>;
