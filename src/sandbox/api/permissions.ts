/** How clients of both eras write permissions. */
import { z } from "zod";
import { Refusal } from "../refusal.ts";
import { groupById } from "../rules/membership.ts";
import type { Call } from "./call.ts";

const permissionsSchema = z.record(z.string(), z.coerce.number().int()).optional();

/** Group → 1 (full) or 3 (see only). 3.1 knows groups by name alone and fails on an id; later eras take both. */
export function readPermissions(call: Call): Record<string, number> | undefined {
  const given = permissionsSchema.parse(call.body["permissions"]);
  if (given === undefined || call.forum.era !== "2023") {
    return given === undefined ? undefined : byName(call, given);
  }
  if (Object.keys(given).some((name) => /^\d+$/.test(name))) {
    throw new Refusal(500, { status: 500, error: "Internal Server Error" });
  }
  return given;
}

function byName(call: Call, given: Readonly<Record<string, number>>): Record<string, number> {
  const entries = Object.entries(given).map(([key, level]) => {
    if (!/^\d+$/.test(key)) return [key, level];
    return [key === "0" ? "everyone" : (groupById(call.forum, Number(key))?.name ?? key), level];
  });
  return Object.fromEntries(entries);
}
