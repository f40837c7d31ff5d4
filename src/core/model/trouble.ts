/** What the service has to do in a topic and cannot, although the forum is there. */
export interface Trouble {
  /**
   * "record": the status itself, so that nothing new can be recorded; "letter": a letter that cannot be set;
   * "register-gone": the register's topic was deleted.
   */
  readonly what:
    | "record"
    | "letter"
    | "post"
    | "edit"
    | "tags"
    | "group"
    | "poll"
    | "message"
    | "register"
    | "register-gone";
  /** Since when (milliseconds since 1970). */
  readonly since: number;
  /** The forum's own sentences, "" where it gave none. */
  readonly words: string;
  /** Tried again and failed again: to be said. */
  readonly lasts: boolean;
}
