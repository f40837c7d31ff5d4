/**
 * The post that opens the register: what the topic is, and the public half of the service's key, so that anybody can
 * check what the service has written and what it has not.
 */
import type { Language } from "../../core/model/settings.ts";

interface OpeningWords {
  readonly title: string;
  readonly raw: string;
  /** Summary of the folded part that holds the key. */
  readonly key: string;
  readonly keyNote: string;
}

const WORDS: Readonly<Record<Language, OpeningWords>> = {
  fr: {
    title: "Registre des lettres de soutien",
    raw: "Ce sujet tient le registre des lettres de soutien accordées : une fiche par lettre, publiée au moment de sa remise. Le service lit ses fiches ici ; merci de ne pas les modifier.",
    key: "Clé publique du service",
    keyNote:
      "Le service signe ce qu'il inscrit dans les demandes et dans ce registre. Avec cette clé, n'importe qui peut vérifier qu'un texte vient de lui et n'a pas été modifié. La même clé figure au bas du registre public.",
  },
  en: {
    title: "Register of letters of support",
    raw: "This topic is the register of the letters of support that were granted: one card per letter, posted when it is issued. The service reads its cards from here; please leave them as they are.",
    key: "Public key of the service",
    keyNote:
      "The service signs what it enters in requests and in this register. With this key anybody can check that a text comes from it and was not changed. The same key stands at the foot of the public register.",
  },
};

export function registerOpening(
  language: Language,
  publicKey: string | null,
): { readonly title: string; readonly raw: string } {
  const { title, raw } = WORDS[language];
  return { title, raw: publicKey === null ? raw : withPublicKey(raw, language, publicKey) };
}

/** The post with this key (PEM) in place of the one it showed; everything else in it stays where it is. */
export function withPublicKey(raw: string, language: Language, publicKey: string): string {
  const { key, keyNote } = WORDS[language];
  const part = ["", `[details="${key}"]`, keyNote, "", "```text", publicKey, "```", "", "[/details]"].join(
    "\n",
  );
  const there = SHOWN.exec(raw);
  if (there !== null) return raw.replace(SHOWN, () => part.trimStart());
  // What setup has noted stands last.
  const end = raw.indexOf("\n\n<!-- aval:");
  return end === -1
    ? `${raw.trimEnd()}\n${part}`
    : `${raw.slice(0, end).trimEnd()}\n${part}${raw.slice(end)}`;
}

/** In either language: the network may have changed its own. */
const SHOWN = new RegExp(
  `\\[details="(?:${Object.values(WORDS)
    .map(({ key }) => key)
    .join("|")})"\\](?:(?!\\[/details\\])[^])*\\[/details\\]`,
);
