/** Phrases as one: "a, b et c". */
export function listed(phrases: readonly string[], and: string): string {
  const last = phrases.at(-1) ?? "";
  return phrases.length < 2 ? last : `${phrases.slice(0, -1).join(", ")} ${and} ${last}`;
}
