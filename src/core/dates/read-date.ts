/** Dates as people write them, in French or English, read as the people of one time zone mean them. */

export interface ReadingMoment {
  /** The moment of writing in milliseconds: a day without a year is the first such day from then on. */
  readonly reference: number;
  /** IANA name of the zone in which the date is meant. */
  readonly timezone: string;
}

export interface DateRead {
  /** Milliseconds; the last one of the day when no hour was given. */
  readonly at: number;
  readonly hasTime: boolean;
}

/** The first date in `text`, null when there is none. "minuit" with a day is the end of that day. */
export function readDate(_text: string, _moment: ReadingMoment): DateRead | null {
  throw new Error("being written");
}
