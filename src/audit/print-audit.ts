/** An audit on paper: a line for each number with its source, then what differs, what is known, what nobody can check. */
import type { Finding, Level } from "./finding.ts";
import type { Audit } from "./run-audit.ts";
import { tell } from "./words.ts";

/** 0: no difference; 1: differences; 2: there was nothing to audit. */
export function exitCodeOf({ isRecordFound, findings }: Audit): 0 | 1 | 2 {
  if (findings.some(({ level }) => level === "different")) return 1;
  return isRecordFound ? 0 : 2;
}

export function auditLines(audit: Audit): string[] {
  const { language, findings, topic, title, projects } = audit;
  const lines = [tell(language, "title.audit", { topic, title })];
  for (const part of partsOf(findings)) {
    const [first] = part;
    if (first === undefined) continue;
    const { n, round } = first;
    const named = projects.find((project) => project.n === n)?.title ?? "";
    lines.push(
      "",
      n === null || round === null
        ? tell(language, "title.request", {})
        : tell(language, "title.round", { n, title: named, round }),
      ...part
        .filter(({ level }) => level === "found")
        .map(({ text, source }) => `  ${text} [${source.text}]`),
    );
  }
  for (const level of ["different", "known", "unchecked"] as const) {
    const listed = ofLevel(findings, level);
    lines.push("", tell(language, `title.${level}`, { count: listed.length }));
    lines.push(
      ...listed.map(({ text, source }) => `  ${text} [${source.text}] ${addressOf(source)}`.trimEnd()),
    );
  }
  return [...lines, "", sumOf(audit)];
}

/** The audit for another program: the same findings with the keys of their sentences. */
export function auditJson(audit: Audit): object {
  const { language, forum, topic, title, projects, findings } = audit;
  return { v: 1, exit: exitCodeOf(audit), language, forum, topic, title, projects, findings };
}

function addressOf({ text, url }: Finding["source"]): string {
  return text === url ? "" : url;
}

function sumOf(audit: Audit): string {
  const { language, findings } = audit;
  const count = (level: Level): number => ofLevel(findings, level).length;
  const values = {
    found: count("found"),
    different: count("different"),
    known: count("known"),
    unchecked: count("unchecked"),
  };
  switch (exitCodeOf(audit)) {
    case 0:
      return tell(language, "sum.same", values);
    case 1:
      return tell(language, "sum.different", values);
    case 2:
      return tell(language, "sum.nothing", {});
  }
}

/** Each sentence once, wherever it was found again. */
function ofLevel(findings: readonly Finding[], level: Level): Finding[] {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const key = `${finding.text} ${finding.source.url}`;
    const isNew = finding.level === level && !seen.has(key);
    if (isNew) seen.add(key);
    return isNew;
  });
}

/** The request as a whole, then round by round. */
function partsOf(findings: readonly Finding[]): Finding[][] {
  const parts = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.n} ${finding.round}`;
    parts.set(key, [...(parts.get(key) ?? []), finding]);
  }
  return [...parts.values()];
}
