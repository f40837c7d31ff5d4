/** The decisions of single things that no forum is needed for. */
import { zipSync, strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { componentOf } from "./component.ts";
import { formText, planForms } from "./form.ts";
import { isInternal } from "./site-settings.ts";
import { eventIds } from "./webhook.ts";
import type { Wanted } from "../wanted.ts";

const REQUIRED = ["call", "deadline", "file"] as const;
const FORM = { id: null, programme: null, required: REQUIRED, categories: [7] };

const WANTED: Wanted = {
  language: "fr",
  forumUrl: "https://forum.example.org",
  botUsername: "lettres-bot",
  timezone: "Europe/Paris",
  requestTags: ["lettre-de-soutien"],
  stageTags: [],
  groups: [],
  categories: [{ id: 7, programme: null }],
  forms: [FORM],
  registerCategory: null,
  webhook: null,
  publicKey: null,
  component: null,
};
const CATEGORY = {
  id: 7,
  name: "Soutiens",
  slug: "soutiens",
  color: "0088CC",
  text_color: "FFFFFF",
  read_restricted: false,
  formIds: [],
};

describe("an address", () => {
  test.each(["127.0.0.1", "localhost", "10.4.0.2", "172.20.0.3", "192.168.1.9", "[::1]", "[fd00::2]"])(
    "%s is internal",
    (host) => {
      expect(isInternal(host)).toBe(true);
    },
  );

  test.each(["letters.example.org", "172.15.0.1", "11.0.0.1", "localhost.example.org", "[2001:db8::1]"])(
    "%s is not",
    (host) => {
      expect(isInternal(host)).toBe(false);
    },
  );
});

test("events are chosen by name among those that a forum of either era offers", () => {
  const coarse = ["topic", "post", "user", "group", "tag", "group_user", "like"];
  const single = ["topic_created", "post_liked", "group_created", "group_destroyed", "user_added_to_group"];
  const numbered = (names: readonly string[]) => names.map((name, index) => ({ id: index + 1, name }));

  expect(eventIds(numbered(coarse))).toEqual([1, 2, 4, 6]);
  expect(eventIds(numbered(single))).toEqual([1, 4, 5]);
});

test("a component's zip is read as the parts under which a forum keeps it", () => {
  const zip = zipSync({
    "about.json": strToU8("{}"),
    "settings.yml": strToU8("a: 1"),
    "common/common.scss": strToU8(".a {}"),
    "locales/fr.yml": strToU8("fr: {}"),
    "javascripts/discourse/lib/a.js": strToU8("export {};"),
  });

  expect([...componentOf(new Uint8Array(zip)).parts.keys()].toSorted()).toEqual([
    "common/scss",
    "extra_js/discourse/lib/a.js",
    "settings/yaml",
    "translations/fr",
  ]);
});

describe("the form for requests", () => {
  test.each(["fr", "en"] as const)(
    "in %s asks for what a request needs, under the sheet's labels",
    (language) => {
      const Form = z.array(
        z.object({
          type: z.enum(["input", "textarea"]),
          id: z.string(),
          attributes: z.object({ label: z.string(), placeholder: z.string().optional() }),
          validations: z.object({ required: z.boolean() }).optional(),
        }),
      );
      const fields = Form.parse(parse(formText(language, REQUIRED)));

      expect(fields.filter(({ validations }) => validations?.required).map(({ id }) => id)).toEqual([
        "project",
        "holder",
        "call",
        "deadline",
      ]);
      expect(fields[0]?.attributes.label).toBe(language === "fr" ? "Projet" : "Project");
    },
  );

  test("is created and offered where forms are switched on, and only pointed out where they are not", () => {
    const state = { forms: [], categories: [CATEGORY] };

    expect(planForms(state, WANTED, false).changes).toEqual([
      { kind: "keep-form", form: FORM, id: null, isChanged: true, categories: [CATEGORY] },
    ]);
    expect(planForms({ ...state, forms: null }, WANTED, false)).toEqual({
      changes: [],
      remarks: [{ kind: "no-forms" }],
    });
    expect(planForms({ ...state, forms: null }, WANTED, true).changes).toHaveLength(1);
  });

  test("is as wanted once it is there, and does not crowd out forms that a category has", () => {
    const form = { id: 3, name: "Demande de lettre de soutien", template: formText("fr", REQUIRED) };
    const offering = { ...CATEGORY, formIds: [3] };

    expect(planForms({ forms: [form], categories: [offering] }, WANTED, false)).toEqual({
      changes: [],
      remarks: [],
    });
    expect(planForms({ forms: [form], categories: [{ ...CATEGORY, formIds: [9] }] }, WANTED, false)).toEqual({
      changes: [],
      remarks: [{ kind: "forms-of-others", category: "Soutiens" }],
    });
  });

  test("of a programme asks for what its own sheets have to say, in its own categories", () => {
    const own = {
      id: "residences",
      programme: "Résidences",
      required: ["recipient"],
      categories: [9],
    } as const;
    const form = { id: 3, name: "Demande de lettre de soutien", template: formText("fr", REQUIRED) };
    const places = [
      { ...CATEGORY, formIds: [3] },
      { ...CATEGORY, id: 9, name: "Résidences" },
    ];

    expect(
      planForms({ forms: [form], categories: places }, { ...WANTED, forms: [FORM, own] }, false),
    ).toEqual({
      changes: [{ kind: "keep-form", form: own, id: null, isChanged: true, categories: [places[1]] }],
      remarks: [],
    });
    const asked = formText("fr", own.required)
      .split("- type:")
      .filter((text) => text.includes("required: true"));
    expect(asked.map((text) => /id: (\w+)/.exec(text)?.[1])).toEqual(["project", "holder", "recipient"]);
  });
});
