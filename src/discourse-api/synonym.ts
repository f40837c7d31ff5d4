/**
 * Reads a tag's page. Since 2026.01 the page of a tag that became another name of a tag answers 301, to the page
 * of that one, without the rest of the address; before, it was answered as if asked for the other.
 */
import type { z } from "zod";
import type { Client } from "./client.ts";
import { UnexpectedAnswer } from "./errors.ts";
import type { Query } from "./exchange.ts";
import { path } from "./forum-address.ts";

export async function getThroughSynonym<T>(
  client: Client,
  answer: z.ZodType<T>,
  page: string,
  query: Query = [],
): Promise<T> {
  const first = await client.getOrTarget(answer, page, query);
  if (first.kind === "answer") return first.value;
  // The forum may write its own address there as its proxy hides it, so only the tag's number is taken.
  const id = /\/tag\/(?:[^/?#]+\/)?(\d+)(?:\.json)?(?:[/?#]|$)/.exec(first.target)?.[1];
  if (id === undefined) throw new UnexpectedAnswer(`GET ${page}`, { kind: "redirect", target: first.target });
  return client.get(answer, path`/tag/${id}.json`, query);
}
