import { expect, test } from "vitest";
import { readEnvironment } from "./environment.ts";

const given = {
  DISCOURSE_URL: "https://forum.example.org/",
  DISCOURSE_API_KEY: "a-key",
  DISCOURSE_API_USERNAME: "lettres",
  DISCOURSE_WEBHOOK_SECRET: "a-long-enough-secret",
  AVAL_SECRET: "a secret of at least thirty-two characters",
};

test("a full environment is read, addresses without their final slash", () => {
  expect(
    readEnvironment({ ...given, AVAL_PUBLIC_URL: "https://letters.example.org/", PORT: "8080" }),
  ).toEqual({
    forumUrl: "https://forum.example.org",
    apiKey: "a-key",
    apiUsername: "lettres",
    webhookSecrets: ["a-long-enough-secret"],
    sealSecrets: ["a secret of at least thirty-two characters"],
    publicUrl: "https://letters.example.org",
    settingsPath: "aval.yaml",
    metricsToken: null,
    certificatePassphrase: "",
    host: "127.0.0.1",
    port: 8080,
  });
});

test("while rotating, two secrets are accepted, the current one first", () => {
  const environment = readEnvironment({ ...given, DISCOURSE_WEBHOOK_SECRET_PREVIOUS: "the-secret-before" });
  expect(environment.webhookSecrets).toEqual(["a-long-enough-secret", "the-secret-before"]);
});

function refusalOf(variables: Readonly<Record<string, string>>): string {
  try {
    readEnvironment(variables);
    return "";
  } catch (error) {
    return error instanceof Error ? error.message : "";
  }
}

test("every missing variable is named at once with what it is for", () => {
  const told = refusalOf({ PORT: "x" });
  const [proposed = ""] = told.match(/^export AVAL_SECRET=[0-9a-f]{64}$/m) ?? [];
  // Another one each time: a secret that stands in a source is none.
  expect(refusalOf({ PORT: "x" })).not.toContain(proposed);
  expect(told).toBe(
    [
      "DISCOURSE_URL is missing: the address of the forum, such as https://forum.example.org",
      "DISCOURSE_API_KEY is missing: a global API key of the forum for all users (Admin, API)",
      "DISCOURSE_API_USERNAME is missing: the username of the bot's account",
      "DISCOURSE_WEBHOOK_SECRET is missing: the secret of the forum's webhook, 12 characters or more",
      "AVAL_SECRET is missing: the secret that seals the record, 32 characters or more",
      "If this service has none yet, here is one, made just now. Keep a copy of it: with another one, what it has sealed is not believed (see aval reseal).",
      proposed,
      'PORT is "x": a port to listen on, 0 to 65535',
    ].join("\n"),
  );
});

test("a look at a topic needs no webhook secret, but the one that its record is sealed with", () => {
  const { DISCOURSE_WEBHOOK_SECRET: _, AVAL_SECRET: sealing, ...others } = given;
  expect(readEnvironment(others, "forum-only")).toMatchObject({ webhookSecrets: [], sealSecrets: [] });
  expect(readEnvironment({ ...others, AVAL_SECRET: sealing }, "record").webhookSecrets).toEqual([]);
  expect(() => readEnvironment(others, "record")).toThrow("AVAL_SECRET is missing");
  expect(() => readEnvironment({ ...given, AVAL_SECRET: "short" })).toThrow(
    "AVAL_SECRET is too short: 32 characters or more are needed",
  );
});

test("a refusal never shows the key or the secret", () => {
  expect(() =>
    readEnvironment({ ...given, DISCOURSE_URL: "forum", DISCOURSE_WEBHOOK_SECRET: "s3cr3t" }),
  ).toThrow(/^(?![^]*(?:a-key|s3cr3t))[^]*DISCOURSE_WEBHOOK_SECRET is too short/);
});

test("a French system is told in French", () => {
  expect(() =>
    readEnvironment({
      ...given,
      DISCOURSE_API_KEY: "",
      AVAL_LOG_LEVEL: "loud",
      PORT: "x",
      LANG: "fr_FR.UTF-8",
    }),
  ).toThrowError(
    [
      "DISCOURSE_API_KEY manque : une clé d'API globale du forum, pour tous les utilisateurs (Admin, API)",
      'AVAL_LOG_LEVEL vaut "loud" ; attendu : trace, debug, info, warn, error, fatal, silent',
      'PORT vaut "x" ; attendu : un port d\'écoute, de 0 à 65535',
    ].join("\n"),
  );
});

test("the language of the settings file goes before the system's", () => {
  const read = (language: "fr" | "en") => () =>
    readEnvironment({ ...given, DISCOURSE_URL: "", LANG: "fr_FR" }, "deliveries", language);
  expect(read("en")).toThrow("DISCOURSE_URL is missing");
  expect(read("fr")).toThrow("DISCOURSE_URL manque");
});

test("the service listens for this machine alone unless told otherwise, and an address that is none is refused", () => {
  expect(readEnvironment({ ...given, HOST: "0.0.0.0" }).host).toBe("0.0.0.0");
  expect(readEnvironment({ ...given, HOST: "::1" }).host).toBe("::1");
  expect(() => readEnvironment({ ...given, HOST: "everywhere" })).toThrowError(
    'HOST is "everywhere": an address of this machine',
  );
});
