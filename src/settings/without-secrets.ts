/**
 * Takes out of a finished text what nobody is to read: secrets, whoever has put them there (a forum may echo one),
 * and where this program is installed.
 */

/** Names of variables whose values are secret. */
const SECRET = /(?:KEY|SECRET|PASSPHRASE|TOKEN)(?:_PREVIOUS)?$/;
/** Characters: a shorter one is none, and taking it out would spoil what is said. */
const SHORTEST = 8;

/** The folder that holds the program, with its slash. */
const INSTALLED = new URL("../../", import.meta.url).pathname;

/** The secrets that the environment holds. */
export function secretsIn(variables: Readonly<Record<string, string | undefined>>): string[] {
  return Object.entries(variables).flatMap(([name, value]) =>
    SECRET.test(name) && value !== undefined && value.trim().length >= SHORTEST ? [value.trim()] : [],
  );
}

/** Redacts a text or a line of JSON. */
export function withoutSecrets(secrets: readonly string[]): (text: string) => string {
  const words = new Set(
    secrets.flatMap((secret) =>
      secret === "" ? [] : [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)],
    ),
  );
  return (text) => {
    let shown = text;
    for (const word of words) shown = shown.replaceAll(word, "[redacted]");
    return shown.replaceAll(`file://${INSTALLED}`, "").replaceAll(INSTALLED, "");
  };
}
