/** What the service is given by its environment: addresses, secrets and the port; none of it in the file. */
import { isIP } from "node:net";
import { randomBytes } from "node:crypto";
import type { Language } from "../core/model/settings.ts";
import { languageOfSystem } from "./message-language.ts";
import { SettingsError } from "./settings-error.ts";
import { SETTINGS_WORDS } from "./words.ts";
import type { RequiredVariable } from "./words.ts";

export interface Environment {
  /** Base of the forum, without a final slash. */
  readonly forumUrl: string;
  readonly apiKey: string;
  readonly apiUsername: string;
  /** Secrets under which a delivery is accepted: the current one, and the previous one while rotating. */
  readonly webhookSecrets: readonly string[];
  /** What the seal of the record is made from: the current secret, and the previous one while rotating. */
  readonly sealSecrets: readonly string[];
  /** Base of the public pages, without a final slash; null when there are none. */
  readonly publicUrl: string | null;
  /** Who shows it is given `/metrics`, through a proxy too; null when only who asks directly is. */
  readonly metricsToken: string | null;
  /** Opens the certificate that signs letters. */
  readonly certificatePassphrase: string;
  /** Path of the settings file. */
  readonly settingsPath: string;
  /** The address of this machine on which the service listens. */
  readonly host: string;
  readonly port: number;
}

/** The environment as a process has it. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** Every variable that the service reads, in the order of the reference page. */
export const VARIABLES = [
  "DISCOURSE_URL",
  "DISCOURSE_API_KEY",
  "DISCOURSE_API_USERNAME",
  "DISCOURSE_WEBHOOK_SECRET",
  "DISCOURSE_WEBHOOK_SECRET_PREVIOUS",
  "AVAL_SECRET",
  "AVAL_SECRET_PREVIOUS",
  "AVAL_PUBLIC_URL",
  "AVAL_CONFIG",
  "AVAL_CERTIFICATE_PASSPHRASE",
  "AVAL_METRICS_TOKEN",
  "AVAL_LOG_LEVEL",
  "HOST",
  "PORT",
] as const;
export type VariableName = (typeof VARIABLES)[number];

type SecretName = Extract<VariableName, `${string}SECRET${string}` | "AVAL_METRICS_TOKEN">;

/** Characters; the forum itself wants 12 for its webhooks. */
const SHORTEST: Readonly<Record<SecretName, number>> = {
  DISCOURSE_WEBHOOK_SECRET: 12,
  DISCOURSE_WEBHOOK_SECRET_PREVIOUS: 12,
  AVAL_SECRET: 32,
  AVAL_SECRET_PREVIOUS: 32,
  AVAL_METRICS_TOKEN: 16,
};

/** The proxy is on the same machine: nobody else is to reach the service past it. */
const DEFAULT_HOST = "127.0.0.1";
const DEFAULT_PORT = 3000;
const DEFAULT_SETTINGS_PATH = "aval.yaml";
const LOG_LEVELS = ["trace", "debug", "info", "warn", "error", "fatal", "silent"];

/** What a command is about to do; each needs what the one before it needs, and more. */
export type Needs = "forum-only" | "record" | "deliveries";

/** Path of the settings file; AVAL_CONFIG names it. */
export function settingsPathOf(variables: Variables): string {
  return valueOf(variables, "AVAL_CONFIG") || DEFAULT_SETTINGS_PATH;
}

/**
 * Reads the environment; every missing or wrong variable is named at once with what it is for, in `language`.
 * `needs` says what is to be done: reading the forum alone needs no secret, what writes a record needs the one
 * that it is sealed with, and only who receives deliveries needs the webhook's.
 * @throws SettingsError
 */
export function readEnvironment(
  variables: Variables,
  needs: Needs = "deliveries",
  language: Language = languageOfSystem(variables),
): Environment {
  const words = SETTINGS_WORDS[language].variable;
  const problems: string[] = [];

  function required(name: RequiredVariable): string {
    const value = valueOf(variables, name);
    if (value === "") problems.push(words.missing(name));
    if (value === "" && name === "AVAL_SECRET") problems.push(words.proposal, proposedSecret());
    return value;
  }

  function address(name: VariableName, value: string): string {
    if (value !== "" && !isWebAddress(value)) problems.push(words.notAddress(name, JSON.stringify(value)));
    return value.replace(/\/+$/, "");
  }

  function secret(name: SecretName, value: string): string[] {
    if (value === "") return [];
    if (value.length < SHORTEST[name]) problems.push(words.tooShort(name, SHORTEST[name]));
    return [value];
  }

  const forumUrl = address("DISCOURSE_URL", required("DISCOURSE_URL"));
  const apiKey = required("DISCOURSE_API_KEY");
  const apiUsername = required("DISCOURSE_API_USERNAME");
  const current = needs === "deliveries" ? required("DISCOURSE_WEBHOOK_SECRET") : "";
  const webhookSecrets = [
    ...secret("DISCOURSE_WEBHOOK_SECRET", current),
    ...secret("DISCOURSE_WEBHOOK_SECRET_PREVIOUS", valueOf(variables, "DISCOURSE_WEBHOOK_SECRET_PREVIOUS")),
  ];
  const sealing = needs === "forum-only" ? valueOf(variables, "AVAL_SECRET") : required("AVAL_SECRET");
  const sealSecrets = [
    ...secret("AVAL_SECRET", sealing),
    ...secret("AVAL_SECRET_PREVIOUS", valueOf(variables, "AVAL_SECRET_PREVIOUS")),
  ];
  const publicUrl = address("AVAL_PUBLIC_URL", valueOf(variables, "AVAL_PUBLIC_URL"));
  const [metricsToken = null] = secret("AVAL_METRICS_TOKEN", valueOf(variables, "AVAL_METRICS_TOKEN"));
  const level = valueOf(variables, "AVAL_LOG_LEVEL");
  if (level !== "" && !LOG_LEVELS.includes(level)) {
    problems.push(words.notLevel(JSON.stringify(level), LOG_LEVELS));
  }
  const host = valueOf(variables, "HOST") || DEFAULT_HOST;
  if (isIP(host) === 0 && host !== "localhost") problems.push(words.notHost(JSON.stringify(host)));
  const typedPort = valueOf(variables, "PORT");
  const port = typedPort === "" ? DEFAULT_PORT : Number(typedPort);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    problems.push(words.notPort(JSON.stringify(typedPort)));
  }

  if (problems.length > 0) throw new SettingsError(problems);
  return {
    forumUrl,
    apiKey,
    apiUsername,
    webhookSecrets,
    sealSecrets,
    publicUrl: publicUrl === "" ? null : publicUrl,
    metricsToken,
    certificatePassphrase: variables["AVAL_CERTIFICATE_PASSPHRASE"] ?? "",
    settingsPath: settingsPathOf(variables),
    host,
    port,
  };
}

/** A line to paste: 64 hexadecimal digits, made anew each time. */
function proposedSecret(): string {
  return `export AVAL_SECRET=${randomBytes(32).toString("hex")}`;
}

function valueOf(variables: Variables, name: VariableName): string {
  return variables[name]?.trim() ?? "";
}

function isWebAddress(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}
