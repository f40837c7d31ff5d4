/** The doctor's findings as lines for a terminal. */
import type { Language } from "../core/model/settings.ts";
import type { Finding } from "./finding.ts";
import { DOCTOR_WORDS } from "./words.ts";

/** One line for what is well, a few for what is not, and a last one that sums up. */
export function tellFindings(findings: readonly Finding[], language: Language): string[] {
  const words = DOCTOR_WORDS[language];
  const lines = findings.flatMap((finding): string[] => {
    const area = words.areas[finding.area];
    switch (finding.state) {
      case "good": {
        const detail = words.detail(finding.detail);
        return [`✓ ${area}${detail === "" ? "" : words.colon + detail}`];
      }
      case "unknown":
        return [`? ${area}${words.colon}${words.unknown}`];
      case "wrong":
      case "advice":
      default: {
        const { what, why, mend } = words.problem(finding.problem);
        return [
          `${finding.state === "wrong" ? "✗" : "!"} ${area}${words.colon}${what}`,
          `    ${words.why}${words.colon}${why}`,
          `    ${words.mend}${words.colon}${mend}`,
        ];
      }
    }
  });
  const count = (state: Finding["state"]) => findings.filter((finding) => finding.state === state).length;
  return [...lines, "", words.sum(count("wrong"), count("advice"), count("unknown"))];
}

/** Whether the service can do its work: advice does not stop it, what could not be looked at comes of what does. */
export function isWell(findings: readonly Finding[]): boolean {
  return findings.every(({ state }) => state !== "wrong");
}
