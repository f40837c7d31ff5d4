/** What is counted for monitoring, in a registry of its own, so that several services may live in one process. */
import { Counter, Gauge, Histogram, Registry } from "prom-client";
import type { RequestReport } from "../discourse-api/client.ts";

export type DeliveryOutcome = "news" | "known" | "not-a-request" | "ignored" | "ping" | "refused";
type PassOutcome = "changed" | "unchanged" | "failed";

/** What is measured when somebody asks. */
interface Measured {
  readonly waiting: () => number;
  /** Seconds that the topic which waits longest has waited. */
  readonly longestWait: () => number;
  readonly remainingRequests: () => number;
  /** Topics whose record this service has not sealed, so that it does nothing in them. */
  readonly unsealed: () => number;
  /** Steps that failed and are tried again by themselves. */
  readonly refused: () => number;
}

export interface Metrics {
  readonly registry: Registry;
  delivery(outcome: DeliveryOutcome): void;
  pass(outcome: PassOutcome, seconds: number): void;
  step(kind: string): void;
  /** To be given to the client as `onRequest`. */
  readonly request: (report: RequestReport) => void;
  /** Seconds from the first delivery that asked for a pass to its last effect. */
  effect(seconds: number): void;
  measure(measured: Measured): void;
}

/** Metrics that all start at zero. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const deliveries = new Counter({
    name: "aval_deliveries_total",
    help: "Deliveries of the forum's webhook, by what they came to",
    labelNames: ["outcome"],
    registers,
  });
  const passes = new Counter({
    name: "aval_passes_total",
    help: "Looks at a topic, by what they came to",
    labelNames: ["outcome"],
    registers,
  });
  const passSeconds = new Histogram({
    name: "aval_pass_seconds",
    help: "How long a look at a topic takes",
    buckets: [0.1, 0.5, 1, 2, 5, 10, 30, 60],
    registers,
  });
  const steps = new Counter({
    name: "aval_steps_total",
    help: "Steps carried out, by kind",
    labelNames: ["kind"],
    registers,
  });
  const requests = new Counter({
    name: "aval_forum_requests_total",
    help: "Requests to the forum, by method and outcome",
    labelNames: ["method", "outcome", "priority"],
    registers,
  });
  const effects = new Histogram({
    name: "aval_delivery_to_effect_seconds",
    help: "From a delivery to the last thing that it made the service write",
    buckets: [0.5, 1, 2, 5, 10, 30, 60, 300],
    registers,
  });

  return {
    registry,
    delivery: (outcome) => deliveries.inc({ outcome }),
    pass(outcome, seconds) {
      passes.inc({ outcome });
      passSeconds.observe(seconds);
    },
    step: (kind) => steps.inc({ kind }),
    request: ({ method, outcome, priority }) => requests.inc({ method, outcome, priority }),
    effect: (seconds) => effects.observe(seconds),
    measure({ waiting, longestWait, remainingRequests, unsealed, refused }) {
      gauge("aval_topics_waiting", "Topics that wait for their look", waiting);
      gauge("aval_longest_wait_seconds", "How long the topic that waits longest has waited", longestWait);
      gauge("aval_steps_refused", "Steps that failed and are tried again", refused);
      gauge("aval_forum_requests_remaining", "Requests that may be sent at once", remainingRequests);
      gauge(
        "aval_topics_unsealed",
        "Topics left alone, their record not being sealed with our key",
        unsealed,
      );
    },
  };

  function gauge(name: string, help: string, read: () => number): void {
    registry.removeSingleMetric(name);
    registers.map(
      () =>
        new Gauge({
          name,
          help,
          registers,
          collect() {
            this.set(read());
          },
        }),
    );
  }
}
