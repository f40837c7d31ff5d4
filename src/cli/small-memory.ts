/** How much memory a process that runs for months takes. */
import { setFlagsFromString } from "node:v8";

/**
 * Has the engine collect garbage earlier rather than take more memory; what has been taken it gives back late or never.
 * To be called first, before what a process needs is loaded (see `docs/decisions/small-memory.md`).
 */
export function keepMemorySmall(): void {
  setFlagsFromString("--optimize-for-size");
}
