/** The way of a story's service to the forum, which can be cut off between any two requests or before an answer. */

export interface MortalConnection {
  /** For the client; throws once the service is dead. */
  readonly fetch: typeof globalThis.fetch;
  kill(): void;
  isKilled(): boolean;
  /** Dies once the forum has carried out so many more writes; the answer to the last one is not heard. */
  killAfterWrites(writes: number): void;
  /** Dies of its request of this number from now on: before it is sent, or carried out and its answer not heard. */
  killAt(request: number, when: "unsent" | "unheard"): void;
}

/** A connection that lasts until it is told to die. */
export function mortalConnection(): MortalConnection {
  let killed = false;
  let writesLeft = Infinity;
  let requestsLeft = Infinity;
  let diesUnsent = false;
  return {
    async fetch(input, init) {
      if (killed) throw new Error("the service is dead");
      const isWrite = (input instanceof Request ? input.method : (init?.method ?? "GET")) !== "GET";
      if (isWrite) writesLeft -= 1;
      requestsLeft -= 1;
      const isLast = requestsLeft <= 0;
      if (isLast && diesUnsent) killed = true;
      if (killed) throw new Error("the service has died");
      const answer = await fetch(input, init);
      if (isLast || (isWrite && writesLeft <= 0)) killed = true;
      if (killed) throw new Error("the service died before the answer came");
      return answer;
    },
    kill() {
      killed = true;
    },
    isKilled: () => killed,
    killAfterWrites(writes) {
      writesLeft = writes;
    },
    killAt(request, when) {
      requestsLeft = request;
      diesUnsent = when === "unsent";
    },
  };
}
