/** Whether the record is sealed with a secret of its own, and by it. */
import { type Finding, good, wrong } from "../finding.ts";

export interface SealParts {
  /** What the record is sealed with: the current secret, and the one before while rotating. */
  readonly sealSecrets: readonly string[];
  /** Topics with the request tag whose record none of these has sealed. */
  readonly unsealed: () => Promise<readonly number[]>;
}

/** That there is a secret, and that it is long enough, is seen when the environment is read. */
export async function checkSeal(
  { sealSecrets, unsealed }: SealParts,
  webhookSecrets: readonly string[],
  forumUrl: string,
): Promise<Finding[]> {
  const topics = await unsealed();
  const findings = [
    ...(sealSecrets.some((secret) => webhookSecrets.includes(secret))
      ? [wrong("seal", { kind: "same-secret" })]
      : []),
    ...(topics.length > 0 ? [wrong("seal", { kind: "unsealed", topics, forumUrl })] : []),
  ];
  return findings.length > 0 ? findings : [good("seal")];
}
