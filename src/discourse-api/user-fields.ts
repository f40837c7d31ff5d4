/** Fields of members' profiles. For administrators. */
import { z } from "zod";
import type { Client } from "./client.ts";
import { Refused } from "./errors.ts";

const UserFields = z.object({ user_fields: z.array(z.object({ id: z.number(), name: z.string() })) });
type UserField = z.infer<typeof UserFields>["user_fields"][number];

interface NewUserField {
  readonly name: string;
  /** The forum wants one. */
  readonly description: string;
}

export interface UserFieldsApi {
  list(): Promise<UserField[]>;
  /** An optional line of text that members fill in themselves and that their profile shows. */
  create(field: NewUserField): Promise<void>;
  /** Deletes the field with what members wrote in it. */
  remove(fieldId: number): Promise<void>;
}

/** Where they are kept: newer forums first, on which the other address is gone. */
const PLACES = ["/admin/config/user_fields", "/admin/customize/user_fields"] as const;

export function createUserFieldsApi(client: Client): UserFieldsApi {
  let known: { readonly place: string; readonly fields: UserField[] } | null = null;

  async function read(): Promise<{ readonly place: string; readonly fields: UserField[] }> {
    for (const candidate of PLACES) {
      try {
        const { user_fields: fields } = await client.get(UserFields, `${candidate}.json`);
        return (known = { place: candidate, fields });
      } catch (error) {
        if (!(error instanceof Refused) || error.status !== 404 || candidate === PLACES[1]) throw error;
      }
    }
    throw new RangeError("There is no place for user fields");
  }

  async function place(): Promise<string> {
    return (known ?? (await read())).place;
  }

  return {
    list: async () => (await read()).fields,
    create: async ({ name, description }) => {
      const user_field = {
        name,
        description,
        field_type: "text",
        editable: true,
        // The first of the two is read by forums until 3.1, the second by later ones.
        required: "false",
        requirement: "optional",
        show_on_profile: true,
        show_on_user_card: false,
        show_on_signup: false,
        searchable: true,
      };
      await client.order({ method: "POST", path: `${await place()}.json`, json: { user_field } });
    },
    remove: async (fieldId) => client.order({ method: "DELETE", path: `${await place()}/${fieldId}.json` }),
  };
}
