/** What keeps a letter from being written or set. None is issued then. */

/** Something in a template, a layout or a picture: whoever keeps the settings can mend it. */
export class LetterFault extends Error {
  override readonly name = "LetterFault";

  /** `where` is file and line, as far as they are known. */
  constructor(message: string, where: string | null) {
    super(where === null ? message : `${where}: ${message}`);
  }
}

/** The text holds characters that no face of the letter has: whoever edits the sheet can mend it. */
export class NoGlyph extends Error {
  override readonly name = "NoGlyph";
  readonly characters: readonly string[];

  constructor(characters: readonly string[]) {
    super(`No typeface of the letter has ${characters.map((one) => `"${one}"`).join(", ")}`);
    this.characters = characters;
  }
}
