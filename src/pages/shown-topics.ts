/** Which of many things the public may see, told within a time that a visitor waits. */
import { setTimeout as wait } from "node:timers/promises";

/** Whether the public may see what is of a topic; null while that cannot be told. */
export type MayShow = (of: { readonly topicId: number }) => Promise<boolean | null>;

/** How long it is waited to be told what may be shown, unless told otherwise; milliseconds. */
export const PATIENCE = 3000;

/** Those that may be shown, in their order; `isWhole` is false while that could not be told of all. */
export async function shownOf<Of extends { readonly topicId: number }>(
  all: readonly Of[],
  mayShow: MayShow,
  patience: number,
): Promise<{ readonly those: readonly Of[]; readonly isWhole: boolean }> {
  const timeOut = wait(patience, null, { ref: false });
  const told = await Promise.all(all.map((one) => Promise.race([mayShow(one), timeOut])));
  return { those: all.filter((_, at) => told[at] === true), isWhole: !told.includes(null) };
}
