/** Whether the public address leads to the service, and whether issued letters carry the same one. */
import type { Calls } from "../../discourse-api/discourse-api.ts";
import { NO_ANSWER_IN_TIME, nullWhenMissing } from "../../discourse-api/errors.ts";
import { parseRegisterCard } from "../../core/register/register-card.ts";
import { REGISTER_EXTERNAL_ID } from "../../core/register/register-topic.ts";
import { siteOfLetter } from "../../core/text/letter-links.ts";
import { type Finding, good, wrong } from "../finding.ts";

const PATIENCE_MS = 10_000;
const LONGEST_REASON = 120;

/** Asks the address as anybody would. */
export async function checkAddress(
  publicUrl: string | null,
  fetch: typeof globalThis.fetch,
): Promise<Finding> {
  if (publicUrl === null) return wrong("address", { kind: "no-public-address" });
  const address = `${publicUrl}/readyz`;
  try {
    const answer = await fetch(address, { redirect: "manual", signal: AbortSignal.timeout(PATIENCE_MS) });
    const text = (await answer.text()).slice(0, LONGEST_REASON).trim();
    if (answer.status === 200 && text === "ready") return good("address", publicUrl);
    const isOurs = answer.status === 503 && !text.startsWith("<");
    return isOurs
      ? wrong("address", { kind: "not-ready", reason: text })
      : wrong("address", { kind: "address-of-another", address, status: answer.status });
  } catch (error) {
    return wrong("address", { kind: "address-unreachable", address, reason: reasonOf(error) });
  }
}

/** Looks into the thread of the last letter of the register for the address that it gives for verification. */
export async function checkLetters(
  api: Calls<"topics.byExternalId" | "topics.read">,
  botId: number,
  publicUrl: string | null,
): Promise<Finding> {
  if (publicUrl === null) return { area: "letters", state: "unknown" };
  const register = await api.topics.byExternalId(REGISTER_EXTERNAL_ID);
  const cards = (register?.posts ?? [])
    .filter(({ user_id: author }) => author === botId)
    .flatMap(({ raw }) => parseRegisterCard(raw) ?? []);
  const last = cards.at(-1);
  if (last === undefined) return good("letters");
  const topic = await nullWhenMissing(api.topics.read(last.topicId));
  for (const { user_id: author, raw } of topic?.posts ?? []) {
    const address = author === botId ? siteOfLetter(raw, last.reference) : null;
    if (address === null) continue;
    return address === publicUrl
      ? good("letters", last.reference)
      : wrong("letters", { kind: "letters-elsewhere", reference: last.reference, address });
  }
  return good("letters", last.reference);
}

/** The innermost code of a network error, or its message where it has none. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "?";
  if (error.name === "TimeoutError") return NO_ANSWER_IN_TIME;
  if (error.cause instanceof Error) return reasonOf(error.cause);
  return "code" in error && typeof error.code === "string" ? error.code : error.message;
}
