/** The forum that is tested numbers things differently from the recorded one: this keeps the two lists. */
export type IdKind = "post" | "topic" | "group" | "hook" | "user" | "category";

export interface Ids {
  readonly learn: (kind: IdKind, recorded: number, actual: number) => void;
  readonly toActual: (kind: IdKind, recorded: number) => number;
  /** The recorded id; unknown ones are shifted out of the way so that they never match by accident. */
  readonly toRecorded: (kind: IdKind, actual: number) => number;
}

const UNKNOWN = 1_000_000;

export function createIds(): Ids {
  const known = new Map<string, number>();
  const back = new Map<string, number>();
  return {
    learn(kind, recorded, actual) {
      known.set(`${kind} ${recorded}`, actual);
      back.set(`${kind} ${actual}`, recorded);
    },
    toActual: (kind, recorded) => known.get(`${kind} ${recorded}`) ?? recorded,
    toRecorded: (kind, actual) => back.get(`${kind} ${actual}`) ?? UNKNOWN + actual,
  };
}
