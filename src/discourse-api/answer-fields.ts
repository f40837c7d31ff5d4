/** Pieces that many of the forum's answers share, read once here: moments, names, tags. */
import { z } from "zod";

/** An ISO moment, as milliseconds since 1970 (UTC). */
export const Moment = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text));

/** A full name; "" on forums that hide names and for members who gave none. */
export const FullName = z
  .string()
  .nullish()
  .transform((name) => name ?? "");

/** An account as lists show it. */
export const Person = z.object({ id: z.number(), username: z.string(), name: FullName });
export type Person = z.infer<typeof Person>;

/**
 * The names of tags. They came as names until 2025 and come as objects since 2026.01, whose `name` may be
 * translated for whoever reads; `original_name` is then the tag's own.
 */
export const TagNames = z.array(
  z.union([
    z.string(),
    z
      .object({ name: z.string(), original_name: z.string().nullish() })
      .transform((tag) => tag.original_name ?? tag.name),
  ]),
);

/** False where the forum leaves a flag out. */
export const Flag = z
  .boolean()
  .nullish()
  .transform((value) => value ?? false);
