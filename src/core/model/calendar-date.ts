/** A day of a request that others may want in their calendar. */

export interface CalendarDate {
  readonly topicId: number;
  readonly n: number;
  readonly what: "deadline" | "vote-end";
  readonly project: string;
  /** Of a deadline the end of its day, or its hour. */
  readonly at: number;
}
