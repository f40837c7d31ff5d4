/** An account wherever it is only named. */
import type { Member } from "../state/entities.ts";

export function avatar(member: Member): string {
  return `/letter_avatar/${member.username}/{size}/5_d1d1af8550aa4067b838ced5e89fa4a2.png`;
}

/** The few fields that stand wherever an account is named. */
export function briefUser(member: Member): Record<string, unknown> {
  return { id: member.id, username: member.username, name: member.name, avatar_template: avatar(member) };
}
