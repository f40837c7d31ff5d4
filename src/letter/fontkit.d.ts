/** The little of fontkit that the letter's fonts use; the package brings no types of its own. */
declare module "fontkit" {
  /** Opens a font held in memory. */
  export function create(font: Uint8Array): { readonly characterSet: readonly number[] };
}
