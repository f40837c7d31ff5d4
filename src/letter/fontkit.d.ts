/** The little of fontkit that the letter's fonts use; the package brings no types of its own. */
declare module "fontkit" {
  export interface Font {
    readonly characterSet: readonly number[];
    /** The text set in the font, in font units. */
    layout(text: string): {
      readonly advanceWidth: number;
      readonly glyphs: readonly { readonly path: { toSVG(): string } }[];
    };
  }
  /** Opens a font held in memory. */
  export function create(font: Uint8Array): Font;
}
