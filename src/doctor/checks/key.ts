/** Whether the forum answers, which Discourse it is, and what the key lets the bot do. */
import type { Calls } from "../../discourse-api/discourse-api.ts";
import { Refused, UnexpectedAnswer, Unreachable } from "../../discourse-api/errors.ts";
import { advice, type Finding, good, wrong } from "../finding.ts";

export interface Bot {
  readonly id: number;
  readonly username: string;
}

/** The oldest version whose answers were recorded. */
const OLDEST = [3, 1] as const;

/** Null beside the findings when nothing further can be asked. */
export async function checkKey(
  api: Calls<"session.current" | "session.about">,
  username: string,
): Promise<{ findings: Finding[]; bot: Bot | null }> {
  try {
    const bot = await api.session.current();
    const { version, title } = await api.session.about();
    const forum = isOld(version)
      ? wrong("forum", { kind: "old-version", version })
      : good("forum", `${title}, Discourse ${version}`);
    const key = bot.admin
      ? good("key", bot.username)
      : wrong("key", { kind: "not-admin", username: bot.username });
    return { findings: [forum, key], bot: bot.admin ? bot : null };
  } catch (error) {
    return { findings: [whyNot(error, username)], bot: null };
  }
}

/** Whether votes of members in recusal can be taken out of the forum's own figures, tried on one elector. */
export async function checkActing(
  api: Calls<"actingAs.isAllowedAs">,
  member: { readonly id: number; readonly username: string } | undefined,
): Promise<Finding> {
  if (member === undefined) return { area: "acting", state: "unknown" };
  const isAllowed = await api.actingAs.isAllowedAs(member);
  return isAllowed ? good("acting") : advice("acting", { kind: "cannot-act", username: member.username });
}

function whyNot(error: unknown, username: string): Finding {
  if (error instanceof Refused && error.status === 403) {
    return wrong("key", { kind: "key-refused", username });
  }
  if (error instanceof Unreachable) return wrong("forum", { kind: "unreachable", reason: error.reason });
  if (error instanceof UnexpectedAnswer || error instanceof Refused) {
    return wrong("forum", { kind: "no-discourse", error });
  }
  throw error;
}

function isOld(version: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map((part) => Number.parseInt(part, 10));
  return major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]);
}
