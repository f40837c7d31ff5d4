/** What the service is given by its environment: addresses, secrets and the port; none of it in the file. */
import { SettingsError } from "./settings-error.ts";

export interface Environment {
  /** Base of the forum, without a final slash. */
  readonly forumUrl: string;
  readonly apiKey: string;
  readonly apiUsername: string;
  /** Secrets under which a delivery is accepted: the current one, and the previous one while rotating. */
  readonly webhookSecrets: readonly string[];
  /** Base of the public pages, without a final slash; null when there are none. */
  readonly publicUrl: string | null;
  /** Path of the settings file. */
  readonly settingsPath: string;
  readonly port: number;
}

const PURPOSES = {
  DISCOURSE_URL: "the address of the forum, such as https://forum.example.org",
  DISCOURSE_API_KEY: "a global API key of the forum for all users (Admin, API)",
  DISCOURSE_API_USERNAME: "the username of the bot's account",
  DISCOURSE_WEBHOOK_SECRET: "the secret of the forum's webhook, 12 characters or more",
} as const;

/**
 * Reads the environment; every missing or wrong variable is named at once with what it is for.
 * `needs` says whether deliveries are to be received: a single look at a topic needs no webhook secret.
 * @throws SettingsError
 */
export function readEnvironment(
  variables: Readonly<Record<string, string | undefined>>,
  needs: "deliveries" | "forum-only" = "deliveries",
): Environment {
  const problems: string[] = [];

  function required(name: keyof typeof PURPOSES): string {
    const value = variables[name]?.trim() ?? "";
    if (value === "") problems.push(`${name} is missing: ${PURPOSES[name]}`);
    return value;
  }

  function address(name: string, value: string): string {
    if (value !== "" && !isWebAddress(value)) {
      problems.push(`${name} is ${JSON.stringify(value)}: an address that starts with https:// or http://`);
    }
    return value.replace(/\/+$/, "");
  }

  function secret(name: string, value: string): string[] {
    if (value === "") return [];
    if (value.length < 12) problems.push(`${name} is too short: ${PURPOSES.DISCOURSE_WEBHOOK_SECRET}`);
    return [value];
  }

  const forumUrl = address("DISCOURSE_URL", required("DISCOURSE_URL"));
  const apiKey = required("DISCOURSE_API_KEY");
  const apiUsername = required("DISCOURSE_API_USERNAME");
  const current = needs === "deliveries" ? required("DISCOURSE_WEBHOOK_SECRET") : "";
  const previous = variables["DISCOURSE_WEBHOOK_SECRET_PREVIOUS"]?.trim() ?? "";
  const webhookSecrets = [
    ...secret("DISCOURSE_WEBHOOK_SECRET", current),
    ...secret("DISCOURSE_WEBHOOK_SECRET_PREVIOUS", previous),
  ];
  const publicUrl = address("AVAL_PUBLIC_URL", variables["AVAL_PUBLIC_URL"]?.trim() ?? "");
  const port = Number(variables["PORT"]?.trim() || "3000");
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    problems.push(`PORT is ${JSON.stringify(variables["PORT"])}: a port to listen on, 0 to 65535`);
  }

  if (problems.length > 0) throw new SettingsError(problems);
  return {
    forumUrl,
    apiKey,
    apiUsername,
    webhookSecrets,
    publicUrl: publicUrl === "" ? null : publicUrl,
    settingsPath: variables["AVAL_CONFIG"]?.trim() || "aval.yaml",
    port,
  };
}

function isWebAddress(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}
