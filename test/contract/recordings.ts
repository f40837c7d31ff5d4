/** The recorded exchanges and deliveries, parsed. */
import { readFileSync } from "node:fs";
import { z } from "zod";

const exchangeSchema = z.object({
  seq: z.number(),
  name: z.string(),
  request: z.object({
    method: z.string(),
    path: z.string(),
    headers: z.record(z.string(), z.string()).default({}),
    body: z.unknown().optional(),
  }),
  response: z.object({
    status: z.number(),
    headers: z.record(z.string(), z.string()).default({}),
    body: z.unknown(),
  }),
});

export type Exchange = z.infer<typeof exchangeSchema>;

const deliveriesSchema = z.object({
  secret: z.string(),
  deliveries: z.array(
    z.object({ after: z.number(), headers: z.record(z.string(), z.string()), body: z.string() }),
  ),
});

function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../recordings/${name}.json`, import.meta.url), "utf8"));
}

export const exchanges: readonly Exchange[] = z.array(exchangeSchema).parse(read("exchanges"));
export const recordedDeliveries = deliveriesSchema.parse(read("deliveries"));
export const themeExchanges: readonly Exchange[] = z
  .array(exchangeSchema.extend({ seq: z.number().default(0) }))
  .parse(read("themes"));
/** Recorded on another, empty forum with stock settings. */
export const provisioningExchanges = z.array(exchangeSchema).parse(read("provisioning"));
export const messageExchanges = z.array(exchangeSchema).parse(read("wraps-and-messages"));
export const rateLimit = z
  .object({
    answered: z.number(),
    response: z.object({ status: z.number(), headers: z.record(z.string(), z.string()), body: z.unknown() }),
  })
  .parse(read("rate-limit"));

/** Whom the recordings name, with the ids that they have there. */
export const people: readonly {
  id: number;
  username: string;
  name: string;
  moderator?: boolean;
  admin?: boolean;
}[] = [
  { id: 1, username: "admin", name: "Admin", admin: true, moderator: true },
  { id: 2, username: "charlotte", name: "Charlotte", moderator: true },
  { id: 3, username: "alexandre", name: "Alexandre" },
  { id: 4, username: "severine", name: "Séverine" },
  { id: 5, username: "seb", name: "Seb" },
  { id: 6, username: "dehaas", name: "De Haas" },
  { id: 7, username: "laurent", name: "Laurent" },
  { id: 9, username: "benoit", name: "Benoît" },
  { id: 10, username: "marion", name: "Marion" },
  { id: 11, username: "muriel", name: "Muriel" },
  { id: 12, username: "etienne", name: "Etienne" },
  { id: 13, username: "plihon", name: "Plihon" },
  { id: 14, username: "lettres-bot", name: "Lettres (bot)", admin: true, moderator: true },
];

/** The settings that the recordings' README names, and those that only the recorded list of settings shows. */
export const RECORDED_SETTINGS: Readonly<Record<string, string | number | boolean>> = {
  default_locale: "en",
  editing_grace_period: 0,
  editing_grace_period_max_diff: 0,
  min_post_length: 5,
  min_first_post_length: 5,
  min_topic_title_length: 5,
  title_min_entropy: 0,
  allow_uppercase_posts: true,
  min_first_post_typing_time: 0,
  hide_post_sensitivity: 0,
  rate_limit_create_topic: 0,
  rate_limit_create_post: 0,
  body_min_entropy: 0,
  unique_posts_mins: 0,
  max_consecutive_replies: 0,
  max_tags_per_topic: 10,
  min_trust_to_create_tag: 0,
  poll_minimum_trust_level_to_create: 0,
  title_prettify: false,
  allow_duplicate_topic_titles: true,
  allowed_internal_hosts: "localhost|127.0.0.1",
  retry_web_hook_events: true,
  authorized_extensions: "jpg|jpeg|png|gif|heic|heif|webp|pdf|csv",
};
