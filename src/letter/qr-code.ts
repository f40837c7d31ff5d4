/** The QR code of an address, as the drawing that the page prints. */
import { encodeQR } from "qr";

/** Modules of white around the code, without which readers miss it (ISO/IEC 18004, 5.3.8). */
const MARGIN = 4;

/** An SVG of the code with its white margin. */
export function qrCode(address: string): string {
  return encodeQR(address, "svg", { ecc: "medium", border: MARGIN });
}
