import express from "express";
import request from "supertest";
import { expect, test } from "vitest";
import { createMetrics } from "./metrics.ts";
import { serviceRouter } from "./pages-of-service.ts";

function serviceWith(metricsToken: string | null): express.Express {
  const keeping = { secrets: [], isOpen: () => true, onDelivery: () => {}, onRefusal: () => {} };
  const figures = { metrics: createMetrics(), metricsToken };
  return express().use(serviceRouter(keeping, { notReady: () => null }, figures));
}

test("with a token the figures are given to whoever shows it, through a proxy too, and to nobody else", async () => {
  const service = serviceWith("a-token-of-monitoring");
  const shown = (token: string) =>
    request(service).get("/metrics").set("Authorization", token).set("X-Forwarded-For", "203.0.113.7");

  expect((await shown("Bearer a-token-of-monitoring")).text).toContain("aval_deliveries_total");
  for (const token of ["Bearer another-token", "a-token-of-monitoring", ""])
    expect(await shown(token)).toMatchObject({ status: 401, text: "Not for you" });
  expect((await request(service).get("/metrics")).status).toBe(401);
});

test("without one they are given to whoever asks the service directly", async () => {
  const service = serviceWith(null);

  expect((await request(service).get("/metrics")).status).toBe(200);
  expect((await request(service).get("/metrics").set("X-Forwarded-For", "203.0.113.7")).status).toBe(404);
});
