/** An audit as somebody runs it who has the address of a topic and nothing else. */
import { audit } from "../../src/cli/audit.ts";
import type { SandboxWithService } from "../../src/demo/sandbox-with-service.ts";

export interface Audited {
  readonly exit: number;
  readonly lines: readonly string[];
  readonly findings: readonly AuditedFinding[];
}

export interface AuditedFinding {
  readonly level: string;
  readonly n: number | null;
  readonly key: string;
  readonly text: string;
  readonly source: { readonly text: string; readonly url: string };
}

/** Audits a topic of the sandbox by its address, without a key: the sandbox answers as it does to anybody. */
export async function auditOf(
  { forum }: Pick<SandboxWithService, "forum">,
  topicId: number,
  options: { readonly keyFile?: string; readonly language?: "fr" | "en" } = {},
): Promise<Audited> {
  const said: string[] = [];
  const asked = {
    variables: {},
    topic: `${forum.url}/t/a-title/${topicId}`,
    forum: null,
    language: options.language ?? null,
    keyFile: options.keyFile ?? null,
    budgetPerMinute: Infinity,
  };
  const seen = forum.requests.length;
  const exit = await audit({ ...asked, json: true, print: (line) => said.push(line) });
  const lines: string[] = [];
  await audit({ ...asked, json: false, print: (line) => lines.push(line) });
  const actors = new Set(forum.requests.slice(seen).map(({ as }) => as));
  if (actors.size !== 1 || !actors.has(null)) throw new Error("The audit did not ask as anybody does");
  const told: { readonly findings: readonly AuditedFinding[] } = JSON.parse(said.join("\n"));
  return { exit, lines, findings: told.findings };
}

/** What an audit finds that an earlier one did not, as "different sentence.figure". */
export function news(before: Audited, after: Audited): string[] {
  const known = new Set(before.findings.map(({ level, key, text, n }) => `${level} ${key} ${text} ${n}`));
  return after.findings
    .filter(({ level }) => level !== "found")
    .filter(({ level, key, text, n }) => !known.has(`${level} ${key} ${text} ${n}`))
    .map(({ level, key }) => `${level} ${key}`);
}
