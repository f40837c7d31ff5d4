/** Who acts through the API: the forum's one all-users key with the name of any account. */
import type { Request } from "express";
import type { Forum } from "../forum.ts";
import { invalidAccess, invalidCredentials } from "../refusal.ts";
import type { Member } from "../state/entities.ts";
import { memberNamed } from "../rules/membership.ts";

/** The account that a request names, by its number or its name. */
export function actorOf(forum: Forum, request: Request): Member | undefined {
  const id = request.get("Api-User-Id");
  return id === undefined
    ? memberNamed(forum, request.get("Api-Username") ?? "")
    : forum.state.members.get(Number(id));
}

/** Null for a request without a key. A suspended account, or one known by e-mail only, cannot act. */
export function authenticate(forum: Forum, apiKey: string, request: Request): Member | null {
  const key = request.get("Api-Key");
  if (key === undefined) return null;
  const member = actorOf(forum, request);
  if (key !== apiKey || member === undefined) throw invalidCredentials();
  if (member.suspended || member.staged) throw invalidAccess();
  return member;
}
