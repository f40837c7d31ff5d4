/** Reading a share as people write it in the file: "2/3", "30 %". */
import type { Share } from "../core/model/voting-rule.ts";

/** Null for what is no share of more than nothing and at most the whole. */
export function readShare(written: string): Share | null {
  const fraction = /^\s*(\d{1,3})\s*\/\s*(\d{1,3})\s*$/u.exec(written);
  const percent = /^\s*(\d{1,3})\s*%\s*$/u.exec(written);
  const share =
    fraction === null
      ? { parts: Number(percent?.[1]), of: 100 }
      : { parts: Number(fraction[1]), of: Number(fraction[2]) };
  return share.parts > 0 && share.parts <= share.of ? share : null;
}

/** The way back, as the file has it. */
export function shareAsWritten({ parts, of }: Share): string {
  return of === 100 ? `${parts} %` : `${parts}/${of}`;
}
