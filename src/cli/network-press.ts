/** What letters are made with, as the settings of a network say. */
import { access, readdir } from "node:fs/promises";
import { dirname, extname, resolve } from "node:path";
import { LetterFault, NoGlyph } from "../letter/letter-fault.ts";
import { letterPress } from "../letter/letter-press.ts";
import type { LetterPress, PressFiles } from "../letter/letter-press.ts";
import { tryPress } from "../letter/try-press.ts";
import { pressOf } from "../letter/press-of.ts";
import type { PressOf } from "../letter/press-of.ts";
import type { ServiceSettings } from "../settings/service-settings.ts";
import { SettingsError } from "../settings/settings-error.ts";
import { SETTINGS_WORDS } from "../settings/words.ts";

const PICTURES = [".png", ".jpg", ".jpeg", ".svg"];
const CERTIFICATES = [".p12", ".pfx"];

/**
 * The presses of the network and of each programme whose files are others than the network's.
 * @throws SettingsError as `networkPress` does, with the programme that it is about.
 */
export async function networkPresses(
  settings: ServiceSettings,
  settingsPath: string,
  passphrase: string,
): Promise<PressOf> {
  const network = await networkPress(settings, settingsPath, passphrase);
  const own = new Map<string, LetterPress>();
  for (const { id, settings: programme } of settings.programmes) {
    if (JSON.stringify(programme.letterFiles) === JSON.stringify(settings.letterFiles)) continue;
    own.set(id, await networkPress(programme, settingsPath, passphrase));
  }
  return pressOf(network, own);
}

/**
 * Reads what the settings name, from the folder of their file on, and tries it where anything is the network's own.
 * @throws SettingsError with the key, the path and what is wrong with it; of a text or layout, file and line.
 */
export async function networkPress(
  settings: ServiceSettings,
  settingsPath: string,
  passphrase: string,
): Promise<LetterPress> {
  const files = await filesOf(settings, settingsPath);
  try {
    const press = await letterPress(files, passphrase);
    const own = [files.logo, files.signatureImage, files.certificate, files.folder];
    const { language, network, letter } = settings;
    if (own.some((path) => path !== null)) await tryPress(press, { language, network, letterhead: letter });
    return press;
  } catch (error) {
    if (!(error instanceof LetterFault) && !(error instanceof NoGlyph)) throw error;
    throw new SettingsError([`${settingsPath}: ${placeOf(settings)}letter: ${error.message}`]);
  }
}

/** Which of several kinds of request it is about. */
function placeOf({ programme }: ServiceSettings): string {
  return programme === undefined || programme.id === null ? "" : `programmes (${programme.id}): `;
}

async function filesOf(settings: ServiceSettings, settingsPath: string): Promise<PressFiles> {
  const words = SETTINGS_WORDS[settings.language];
  const { logo, signatureImage, certificate, folder, standard } = settings.letterFiles;
  const problems: string[] = [];

  async function checked(key: string, path: string | null, kinds: readonly string[] | null) {
    if (path === null) return null;
    const absolute = resolve(dirname(settingsPath), path);
    const isThere = await (kinds === null ? readdir(absolute) : access(absolute)).then(
      () => true,
      () => false,
    );
    if (!isThere)
      problems.push(`${settingsPath}: ${placeOf(settings)}${words.unreadableNamed(key, absolute)}`);
    else if (kinds !== null && !kinds.includes(extname(path).toLowerCase()))
      problems.push(`${settingsPath}: ${placeOf(settings)}${words.notThisKind(key, path, kinds)}`);
    return absolute;
  }

  const files = {
    logo: await checked("letter.logo", logo, PICTURES),
    signatureImage: await checked("letter.signature_image", signatureImage, PICTURES),
    certificate: await checked("letter.certificate", certificate, CERTIFICATES),
    folder: await checked("letter.folder", folder, null),
    standard,
  };
  if (problems.length > 0) throw new SettingsError(problems);
  return files;
}
