/** What a forum must have, as the association's settings and the service's environment ask for it. */
import type { Language } from "../core/model/settings.ts";
import type { Environment } from "../settings/environment.ts";
import type { ServiceSettings } from "../settings/service-settings.ts";
import { createSeal } from "../seal/ed25519-seal.ts";
import { webhookAddress } from "../settings/webhook-path.ts";
import type { ComponentToInstall } from "./things/component.ts";

export type Role = "electors" | "stewards" | "reviewers" | "signatories";

export interface Wanted {
  readonly language: Language;
  readonly forumUrl: string;
  readonly botUsername: string;
  /** IANA zone of the network. */
  readonly timezone: string;
  readonly requestTag: string;
  /** In the order of a request's life. */
  readonly stageTags: readonly string[];
  /** Groups that the association keeps itself. */
  readonly groups: readonly { readonly name: string; readonly role: Role }[];
  /** Categories whose topics are requests. */
  readonly categories: readonly number[];
  readonly registerCategory: number | null;
  /** Null while the service has no public address: nothing can be delivered to it then. */
  readonly webhook: { readonly address: string; readonly secret: string } | null;
  /** PEM of the key that the service seals with; null where no secret is given. */
  readonly publicKey: string | null;
  /** Null when the component's files are not there. */
  readonly component: ComponentToInstall | null;
}

/** What these settings and this environment ask for. */
export function wantedOf(
  settings: ServiceSettings,
  {
    apiUsername,
    webhookSecrets,
    publicUrl,
    sealSecrets,
  }: Pick<Environment, "apiUsername" | "webhookSecrets" | "publicUrl" | "sealSecrets">,
  component: ComponentToInstall | null,
): Wanted {
  const { electors, stewards, reviewers, signatories } = settings.groups;
  const [secret] = webhookSecrets;
  const [sealing] = sealSecrets;
  const of = (names: readonly string[], role: Role) => names.map((name) => ({ name, role }));
  return {
    language: settings.language,
    forumUrl: settings.forumUrl,
    botUsername: apiUsername,
    timezone: settings.timezone,
    requestTag: settings.requestTag,
    stageTags: Object.values(settings.stageTags),
    groups: [
      ...of(electors, "electors"),
      ...of(stewards, "stewards"),
      ...of(reviewers ?? [], "reviewers"),
      ...of(signatories ?? [], "signatories"),
    ],
    categories: settings.category,
    registerCategory: settings.register.category,
    webhook:
      publicUrl === null || secret === undefined ? null : { address: webhookAddress(publicUrl), secret },
    publicKey: sealing === undefined ? null : createSeal(sealing).publicKey,
    component,
  };
}
