/** The profile field in which members say for whom they work: the bot asks those whose entry matches a request. */
import { isOrganisationsField, ORGANISATIONS } from "../../core/sheet/organisations.ts";
import type { UserFieldsApi } from "../../discourse-api/user-fields.ts";
import type { Change } from "../change.ts";

export type UserFieldsState = Awaited<ReturnType<UserFieldsApi["list"]>>;

export function planUserField(fields: UserFieldsState): Change[] {
  return userFieldOf(fields) === null ? [{ kind: "create-user-field", name: ORGANISATIONS }] : [];
}

function userFieldOf(fields: UserFieldsState): UserFieldsState[number] | null {
  return fields.find(({ name }) => isOrganisationsField(name)) ?? null;
}
