/** Asks a forum over HTTP as somebody, and waits where it is told to; redirections are given, not followed. */
import { setTimeout as wait } from "node:timers/promises";
import type { Answered, Probed } from "./probes.ts";

export function askOverHttp(url: string, apiKey: string): Probed["ask"] {
  const ask = async (as: string, method: string, path: string, body?: unknown): Promise<Answered> => {
    const isForm = body instanceof FormData;
    const response = await fetch(url + path, {
      method,
      redirect: "manual",
      headers: {
        "api-key": apiKey,
        "api-username": as,
        accept: "application/json",
        ...(isForm || body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
    });
    if (response.status === 429) {
      await response.body?.cancel();
      await wait((Number(response.headers.get("retry-after") ?? "10") + 1) * 1000);
      return ask(as, method, path, body);
    }
    return {
      status: response.status,
      json: jsonOf(await response.text()),
      location: response.headers.get("location"),
    };
  };
  return ask;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
