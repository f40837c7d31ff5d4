/** What went wrong between this machine and the forum, as a sentence in either language; the forum's own words quoted. */
import type { Language } from "../core/model/settings.ts";
import {
  type AnswerFault,
  type DiscourseError,
  NO_ANSWER_IN_TIME,
  RateLimited,
  Refused,
  type Silence,
  UnexpectedAnswer,
  Unreachable,
} from "../discourse-api/errors.ts";

interface ErrorWords {
  readonly refused: (status: number, words: string, request: string) => string;
  readonly rateLimited: (seconds: number) => string;
  readonly unreachable: (reason: string) => string;
  readonly silence: (reason: Silence) => string;
  readonly unexpected: (fault: string, request: string) => string;
  readonly fault: (fault: AnswerFault) => string;
  /** A sentence, quoted as it was said. */
  readonly quoted: (words: string) => string;
}

const placesIn = ({ places }: Extract<AnswerFault, { kind: "shape" }>): string =>
  places.map(({ place }) => place).join(", ");

const FRENCH: ErrorWords = {
  refused: (status, words, request) =>
    words === ""
      ? `le forum refuse (${status}, ${request})`
      : `le forum refuse (${status}) : « ${trimmed(words)} »`,
  rateLimited: (seconds) => `le forum demande d'attendre ${seconds} s`,
  unreachable: (reason) => `le forum est injoignable (${reason})`,
  silence: (reason) => {
    if (typeof reason !== "string") return `son proxy répond ${reason.proxy}`;
    return reason === NO_ANSWER_IN_TIME ? "pas de réponse à temps" : reason;
  },
  unexpected: (fault, request) => `la réponse à ${request} n'est pas celle d'un Discourse : ${fault}`,
  fault: (fault) => {
    switch (fault.kind) {
      case "empty":
        return "elle est vide";
      case "no-json":
        return "ce n'est pas du JSON";
      case "redirect":
        return fault.target === null ? "elle ne renvoie nulle part" : `elle renvoie à ${fault.target}`;
      case "shape":
        return `forme inattendue de ${placesIn(fault)}`;
      default:
        return fault satisfies never;
    }
  },
  quoted: (words) => `« ${trimmed(words)} »`,
};

const ENGLISH: ErrorWords = {
  refused: (status, words, request) =>
    words === ""
      ? `the forum refuses (${status}, ${request})`
      : `the forum refuses (${status}): "${trimmed(words)}"`,
  rateLimited: (seconds) => `the forum asks to wait ${seconds} s`,
  unreachable: (reason) => `the forum cannot be reached (${reason})`,
  silence: (reason) => (typeof reason === "string" ? reason : `its proxy answers ${reason.proxy}`),
  unexpected: (fault, request) => `the answer to ${request} is not a Discourse's: ${fault}`,
  fault: (fault) => {
    switch (fault.kind) {
      case "empty":
        return "it is empty";
      case "no-json":
        return "it is not JSON";
      case "redirect":
        return fault.target === null ? "it redirects to nowhere" : `it redirects to ${fault.target}`;
      case "shape":
        return `unexpected shape of ${placesIn(fault)}`;
      default:
        return fault satisfies never;
    }
  },
  quoted: (words) => `"${trimmed(words)}"`,
};

const WORDS: Readonly<Record<Language, ErrorWords>> = { fr: FRENCH, en: ENGLISH };

/** The error as a clause without a full stop. */
export function errorInWords(error: DiscourseError, language: Language): string {
  const words = WORDS[language];
  if (error instanceof Refused) return words.refused(error.status, error.words.join(" "), error.request);
  if (error instanceof RateLimited) return words.rateLimited(Math.ceil(error.retryAfterMs / 1000));
  if (error instanceof Unreachable) return words.unreachable(words.silence(error.reason));
  if (error instanceof UnexpectedAnswer) return words.unexpected(words.fault(error.fault), error.request);
  return words.quoted(error.message);
}

/** Why no answer came, in words or as the network's own code. */
export function silenceInWords(reason: Silence, language: Language): string {
  return WORDS[language].silence(reason);
}

/** What another program said, in whatever language it did. */
export function quoted(words: string, language: Language): string {
  return WORDS[language].quoted(words);
}

function trimmed(words: string): string {
  return words.trim().replace(/\.$/, "");
}
