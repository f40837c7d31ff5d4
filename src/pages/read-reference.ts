/** References as people type, paste and dictate them: "Réf. LS 2026 57 1", "ls-2026–57-1.", a whole address. */

const REFERENCE =
  /(?<!\p{L})LS[\s\p{P}]*(?<year>\d{4})[\s\p{P}]+(?<topic>\d+)[\s\p{P}]+(?<project>\d+)(?!\d)(?:\p{Pd}(?<version>\d{1,2})(?![\p{L}\d]))?/iu;

/** The reference in the form that letters bear (`LS-2026-57-1`, or `LS-2026-57-1-2` of one that was issued again); null where none can be read. */
export function readReference(typed: string): string | null {
  const { year, topic, project, version } = REFERENCE.exec(typed.normalize("NFKC"))?.groups ?? {};
  return year === undefined || topic === undefined || project === undefined
    ? null
    : `LS-${year}-${Number(topic)}-${Number(project)}${version === undefined ? "" : `-${Number(version)}`}`;
}
