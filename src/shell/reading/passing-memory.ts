/** What the forum has said, each answer for as long as it may be relied on; after that the forum is asked again. */
import type { Clock } from "../../clock/clock.ts";
import { createBoundedMemory } from "./bounded-memory.ts";

export interface PassingMemory<Key, Value> {
  /** Undefined where nothing is remembered, or no longer. */
  get(key: Key): Value | undefined;
  /** Remembers it for so many milliseconds; `Infinity` until there is no room. */
  set(key: Key, value: Value, keptFor: number): void;
}

/** A memory of at most `capacity` entries. */
export function createPassingMemory<Key, Value>(clock: Clock, capacity: number): PassingMemory<Key, Value> {
  const kept = createBoundedMemory<Key, { readonly value: Value; readonly until: number }>(capacity);
  return {
    get(key) {
      const known = kept.get(key);
      return known !== undefined && clock.now() < known.until ? known.value : undefined;
    },
    set(key, value, keptFor) {
      kept.set(key, { value, until: clock.now() + keptFor });
    },
  };
}
