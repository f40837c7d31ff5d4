/** What a forum must have, as the association's settings and the service's environment ask for it. */
import type { Language, RequiredField } from "../core/model/settings.ts";
import type { Environment } from "../settings/environment.ts";
import type { ServiceSettings } from "../settings/service-settings.ts";
import { createSeal } from "../seal/ed25519-seal.ts";
import { webhookAddress } from "../settings/webhook-path.ts";
import type { ComponentToInstall } from "./things/component.ts";

export type Role = "electors" | "stewards" | "reviewers" | "signatories";

/** Of which programme something is; null is the network's own kind of request. */
interface OfKind {
  readonly programme: string | null;
}

interface WantedGroup extends OfKind {
  readonly name: string;
  readonly role: Role;
}

/** A form with which requests are opened in these categories. */
export interface WantedForm extends OfKind {
  /** The programme's id, which its form bears in its name. */
  readonly id: string | null;
  readonly required: readonly RequiredField[];
  readonly categories: readonly number[];
}

export interface Wanted {
  readonly language: Language;
  readonly forumUrl: string;
  readonly botUsername: string;
  /** IANA zone of the network. */
  readonly timezone: string;
  /** The network's own first, then those of programmes. */
  readonly requestTags: readonly [string, ...string[]];
  /** In the order of a request's life. */
  readonly stageTags: readonly string[];
  /** Groups that the association keeps itself. */
  readonly groups: readonly WantedGroup[];
  /** Categories whose topics are requests. */
  readonly categories: readonly (OfKind & { readonly id: number })[];
  /** One for each list of required fields; programmes that ask for what the network does share its form. */
  readonly forms: readonly WantedForm[];
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
  const [secret] = webhookSecrets;
  const [sealing] = sealSecrets;
  const kinds = [
    { id: null, programme: null, settings },
    ...settings.programmes.map(({ id, name, settings: own }) => ({ id, programme: name, settings: own })),
  ];
  return {
    language: settings.language,
    forumUrl: settings.forumUrl,
    botUsername: apiUsername,
    timezone: settings.timezone,
    requestTags: [
      settings.requestTag,
      ...settings.programmes.flatMap(({ ownTag }) => (ownTag === null ? [] : [ownTag])),
    ],
    stageTags: Object.values(settings.stageTags),
    groups: groupsOf(kinds),
    categories: kinds.flatMap(({ programme, settings: own }) =>
      own.category.map((id) => ({ id, programme })),
    ),
    forms: formsOf(kinds),
    registerCategory: settings.register.category,
    webhook:
      publicUrl === null || secret === undefined ? null : { address: webhookAddress(publicUrl), secret },
    publicKey: sealing === undefined ? null : createSeal(sealing).publicKey,
    component,
  };
}

interface Kind extends OfKind {
  readonly id: string | null;
  readonly settings: ServiceSettings;
}

/** What a programme takes over from the network is the network's to have right. */
function groupsOf(kinds: readonly Kind[]): WantedGroup[] {
  const all = kinds.flatMap(({ programme, settings: { groups } }): WantedGroup[] => {
    const of = (names: readonly string[], role: Role) => names.map((name) => ({ name, role, programme }));
    return [
      ...of(groups.electors, "electors"),
      ...of(groups.stewards, "stewards"),
      ...of(groups.reviewers ?? [], "reviewers"),
      ...of(groups.signatories ?? [], "signatories"),
    ];
  });
  return all.filter(
    ({ name, role }, index) => all.findIndex((other) => other.name === name && other.role === role) === index,
  );
}

function formsOf(kinds: readonly Kind[]): WantedForm[] {
  const forms: WantedForm[] = [];
  for (const { id, programme, settings } of kinds) {
    const { requiredFields: required, category: categories } = settings;
    const same = forms.findIndex((one) => one.required.join() === required.join());
    const shared = forms[same];
    if (shared === undefined) forms.push({ id, programme, required, categories });
    else forms[same] = { ...shared, categories: [...shared.categories, ...categories] };
  }
  return forms.filter(({ categories }) => categories.length > 0);
}
