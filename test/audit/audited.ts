/** An audit as somebody runs it who has the address of a topic and nothing else. */
import { auditLines, exitCodeOf } from "../../src/audit/print-audit.ts";
import { openPublicForum } from "../../src/audit/public-forum.ts";
import { runAudit } from "../../src/audit/run-audit.ts";
import type { Finding } from "../../src/audit/finding.ts";
import { sealSecretsFor } from "../../src/demo/sandbox-with-service.ts";
import type { SandboxWithService } from "../../src/demo/sandbox-with-service.ts";
import { createSeal } from "../../src/seal/ed25519-seal.ts";
import { BOT, SECRET } from "../world.ts";
import { createPublicApi } from "../../src/discourse-api/discourse-api.ts";

export interface Audited {
  readonly exit: number;
  readonly lines: readonly string[];
  readonly findings: readonly Finding[];
}

/** Audits a topic of the sandbox, without a key: the sandbox answers as it does to anybody. */
export async function auditOf(
  { forum }: Pick<SandboxWithService, "forum">,
  topicId: number,
  key: string | null = null,
): Promise<Audited> {
  const seen = forum.requests.length;
  const api = createPublicApi({ url: forum.url, budgetPerMinute: Infinity });
  const audit = await runAudit(await openPublicForum(topicId, { url: forum.url, api }), {
    language: null,
    key,
  });
  const actors = new Set(forum.requests.slice(seen).map(({ as }) => as));
  // The service, where it is up, reads for its public pages meanwhile.
  actors.delete(BOT);
  if (actors.size !== 1 || !actors.has(null)) throw new Error("The audit did not ask as anybody does");
  return { exit: exitCodeOf(audit), lines: auditLines(audit), findings: audit.findings };
}

/** The key that a story's service seals with, as somebody brings it along who has kept a copy. */
export function keyOfStories(): string {
  const [sealSecret = ""] = sealSecretsFor(SECRET);
  return createSeal(sealSecret).publicKey;
}

/** All that is no number with its source, as "different letter.other: …". */
export function besides({ findings }: Audited): string[] {
  return findings
    .filter(({ level }) => level !== "found")
    .map(({ level, key, text }) => `${level} ${key}: ${text}`);
}

/** What an audit finds that an earlier one did not, as "different sentence.figure". */
export function news(before: Audited, after: Audited): string[] {
  const known = new Set(before.findings.map(({ level, key, text, n }) => `${level} ${key} ${text} ${n}`));
  return after.findings
    .filter(({ level }) => level !== "found")
    .filter(({ level, key, text, n }) => !known.has(`${level} ${key} ${text} ${n}`))
    .map(({ level, key }) => `${level} ${key}`);
}
