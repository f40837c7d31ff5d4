/** Dates as the bot writes them. Plain spaces only, since the forum rewrites the others. */
import type { Language } from "../model/settings.ts";

/** The language and zone in which a moment is told; the settings are one. */
export interface Place {
  readonly language: Language;
  readonly timezone: string;
}

/** "24 juin", "1er juillet"; "24 June". */
export function formatDate(_at: number, _place: Place): string {
  throw new Error("being written");
}

/** "27 juin 2026"; "27 June 2026". */
export function formatDateOfYear(_at: number, _place: Place): string {
  throw new Error("being written");
}

/** "mercredi 30 juin"; "Wednesday 30 June". */
export function formatDay(_at: number, _place: Place): string {
  throw new Error("being written");
}

/** "ven. 25 juin"; "Fri 25 June". */
export function formatShortDay(_at: number, _place: Place): string {
  throw new Error("being written");
}

/** "20 h", "20 h 30"; "20:00". */
export function formatTime(_at: number, _place: Place): string {
  throw new Error("being written");
}

/** "dimanche 27 juin à 20 h"; "Sunday 27 June, 20:00". */
export function formatDayTime(_at: number, _place: Place): string {
  throw new Error("being written");
}
