/** The accounts that a sheet names. */

/** Usernames after an @ in `text`, without it, as typed, each once. */
export function usernamesIn(_text: string): string[] {
  throw new Error("being written");
}
