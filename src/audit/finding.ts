/** What an audit finds: a line for each number with its source, what differs, what is known, what nobody can check. */
import type { Language } from "../core/model/settings.ts";
import { tell } from "./words.ts";
import type { AuditKey, AuditValues } from "./words.ts";

/** Where it was read. */
export interface Source {
  /** "message 12, révision 3" */
  readonly text: string;
  readonly url: string;
}

/**
 * "found": a number and where it comes from. "different": two places do not say the same, or something is not as the
 * service left it. "known": a difference that has an innocent reason. "unchecked": public data do not tell.
 */
export type Level = "found" | "different" | "known" | "unchecked";

export interface Finding {
  readonly level: Level;
  /** Project and round; null for the request as a whole. */
  readonly n: number | null;
  readonly round: number | null;
  /** Names the sentence whatever the language. */
  readonly key: AuditKey;
  readonly text: string;
  readonly source: Source;
}

/** Takes down what is found, in one language. */
export interface Notebook {
  readonly language: Language;
  readonly findings: readonly Finding[];
  note(level: Level, key: AuditKey, values: AuditValues, source: Source): void;
  /** Found as `same`, or different as `other`. */
  compare(isSame: boolean, same: AuditKey, other: AuditKey, values: AuditValues, source: Source): void;
  /** The same notebook, open at a project's round. */
  at(n: number | null, round: number | null): Notebook;
}

export function createNotebook(language: Language): Notebook {
  const findings: Finding[] = [];
  const openAt = (n: number | null, round: number | null): Notebook => {
    const note: Notebook["note"] = (level, key, values, source) => {
      findings.push({ level, n, round, key, text: tell(language, key, values), source });
    };
    return {
      language,
      findings,
      note,
      compare: (isSame, same, other, values, source) => {
        if (isSame) note("found", same, values, source);
        else note("different", other, values, source);
      },
      at: openAt,
    };
  };
  return openAt(null, null);
}

/** Where posts of the topic, or of the register, are. */
export interface Places {
  post(number: number, revision?: number): Source;
  card(number: number): Source;
  page(url: string): Source;
  topic(): Source;
}

export function createPlaces(
  language: Language,
  forumUrl: string,
  topicId: number,
  registerId: number | null,
): Places {
  const topicUrl = `${forumUrl}/t/${topicId}`;
  return {
    post: (number, revision) => ({
      text: tell(language, revision === undefined ? "place.post" : "place.revision", {
        number,
        revision: revision ?? 0,
      }),
      url: `${topicUrl}/${number}`,
    }),
    card: (number) => ({
      text: tell(language, "place.card", { number }),
      url: `${forumUrl}/t/${registerId ?? 0}/${number}`,
    }),
    page: (url) => ({ text: url, url }),
    topic: () => ({ text: tell(language, "place.topic", {}), url: topicUrl }),
  };
}
