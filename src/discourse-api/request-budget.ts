/**
 * The requests that one forum may still be sent, shared by everything that talks to it.
 *
 * Promises: the service never runs into the forum's limits by itself. Discourse counts the last minute of all
 * admin keys together (stock: 60 requests) and the last ten seconds of an address (stock: 50). A request counts
 * here from its sending until a full window after its *answer*, since the forum counted it somewhere between.
 *
 * Fairness: what members wait for goes first and finds a reserve that background reading leaves untouched;
 * background reading passed over four times in a row gets the fifth turn, so that it never starves.
 */

/** "prompt": somebody waits for it. "background": sweeps and full re-reads. */
export type Priority = "prompt" | "background";

export interface RequestBudget {
  /** Resolves when the request may be sent; the function it gives must be called when the answer is in. */
  take(priority: Priority): Promise<() => void>;
  /** Sends nothing for `ms` milliseconds: the forum said so. */
  pause(ms: number): void;
  /** Requests that could be sent at once; `Infinity` when the budget is off. For metrics. */
  readonly remaining: () => number;
}

export interface BudgetClock {
  /** Milliseconds on any clock that does not jump back. */
  now(): number;
  /** Resolves once `now()` has moved on by `ms`. */
  sleep(ms: number): Promise<void>;
}

interface Window {
  readonly size: number;
  readonly ms: number;
}

/** `answeredAt` is null while the answer is outstanding. */
interface Request {
  answeredAt: number | null;
}

interface Waiting {
  readonly go: (release: () => void) => void;
  readonly fail: (error: unknown) => void;
}

const TURNS_BEFORE_BACKGROUND = 4;

/** A budget of `perMinute` requests; `Infinity` switches it off (pauses still hold). */
export function createRequestBudget(perMinute: number, clock: BudgetClock): RequestBudget {
  if (perMinute !== Infinity && !(Number.isInteger(perMinute) && perMinute > 0)) {
    throw new RangeError(`The budget must be a whole number of requests a minute, not ${perMinute}`);
  }
  const windows = windowsFor(perMinute);
  const reserve = perMinute === Infinity ? 0 : Math.floor(perMinute / 6);
  const waiting: Record<Priority, Waiting[]> = { prompt: [], background: [] };
  let requests: Request[] = [];
  let pausedUntil = -Infinity;
  let passedOver = 0;
  let alarm = Infinity;

  function remaining(): number {
    const now = clock.now();
    if (now < pausedUntil) return 0;
    const longest = Math.max(...windows.map((window) => window.ms));
    requests = requests.filter((request) => counts(request, longest, now));
    return Math.min(
      Infinity,
      ...windows.map(({ size, ms }) => size - requests.filter((request) => counts(request, ms, now)).length),
    );
  }

  function nextTurn(): Waiting | undefined {
    const room = remaining();
    if (room < 1) return undefined;
    const backgroundWaits = waiting.background.length > 0;
    if (backgroundWaits && passedOver >= TURNS_BEFORE_BACKGROUND) return backgroundTurn();
    const prompt = waiting.prompt.shift();
    if (prompt !== undefined) {
      passedOver = backgroundWaits ? passedOver + 1 : 0;
      return prompt;
    }
    return backgroundWaits && room > reserve ? backgroundTurn() : undefined;
  }

  function backgroundTurn(): Waiting | undefined {
    passedOver = 0;
    return waiting.background.shift();
  }

  function serve(): void {
    for (let turn = nextTurn(); turn !== undefined; turn = nextTurn()) {
      const request: Request = { answeredAt: null };
      if (windows.length > 0) requests.push(request);
      turn.go(() => {
        request.answeredAt ??= clock.now();
        serve();
      });
    }
    if (waiting.prompt.length + waiting.background.length > 0) void wake(nextChange());
  }

  /** When time alone next makes room; never, while only outstanding answers can. */
  function nextChange(): number {
    const now = clock.now();
    if (now < pausedUntil) return pausedUntil;
    const ends = windows.flatMap(({ ms }) =>
      requests.flatMap(({ answeredAt }) => (answeredAt === null ? [] : [answeredAt + ms])),
    );
    return Math.min(Infinity, ...ends.filter((end) => end > now));
  }

  async function wake(moment: number): Promise<void> {
    if (moment >= alarm) return;
    alarm = moment;
    try {
      await clock.sleep(Math.max(0, moment - clock.now()));
    } catch (error) {
      for (const { fail } of [...waiting.prompt.splice(0), ...waiting.background.splice(0)]) fail(error);
    }
    // A later alarm may have been replaced by this one or this one by an earlier: only the current one ends.
    if (alarm === moment) alarm = Infinity;
    serve();
  }

  return {
    take: (priority) =>
      new Promise((go, fail) => {
        waiting[priority].push({ go, fail });
        serve();
      }),
    pause: (ms) => {
      pausedUntil = Math.max(pausedUntil, clock.now() + ms);
    },
    remaining,
  };
}

function windowsFor(perMinute: number): Window[] {
  if (perMinute === Infinity) return [];
  // A forum that was given a larger limit a minute has its limit for ten seconds raised in proportion.
  const burst = Math.min(perMinute, Math.max(50, Math.ceil(perMinute / 6)));
  return [
    { size: perMinute, ms: 60_000 },
    { size: burst, ms: 10_000 },
  ];
}

function counts({ answeredAt }: Request, ms: number, now: number): boolean {
  return answeredAt === null || now - answeredAt < ms;
}
