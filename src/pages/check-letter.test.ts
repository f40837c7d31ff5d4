/** Runs the browser's script on the few parts of a page that it touches. */
import { createHash, webcrypto } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { describe, expect, test, vi } from "vitest";

const SCRIPT = readFileSync(join(import.meta.dirname, "assets", "check-letter.js"), "utf8");
const LETTER = Buffer.from("the letter");
const EARLIER = Buffer.from("the letter before");

interface DropEvent {
  preventDefault(): void;
  dataTransfer: { files: Blob[] };
}

function page({ secure = true, same = "good" } = {}) {
  const listeners = new Map<string, (event: DropEvent) => void>();
  const drop = {
    hidden: true,
    dataset: {
      files: JSON.stringify([
        { sha256: createHash("sha256").update(LETTER).digest("hex"), kind: same, words: "same" },
        { sha256: createHash("sha256").update(EARLIER).digest("hex"), kind: "caution", words: "earlier" },
      ]),
      checking: "checking",
      different: "different",
      unreadable: "unreadable",
    },
    classList: { add: vi.fn<(name: string) => void>(), remove: vi.fn<(name: string) => void>() },
    addEventListener: (name: string, listener: (event: DropEvent) => void) => listeners.set(name, listener),
  };
  let choose = () => {};
  const files: Blob[] = [];
  const input = {
    files,
    addEventListener: (_: string, listener: () => void) => {
      choose = listener;
    },
  };
  const result = { className: "result", textContent: "" };
  const parts: Record<string, unknown> = { "#drop": drop, "#file": input, "#result": result };
  runInNewContext(SCRIPT, {
    document: { querySelector: (selector: string) => parts[selector] ?? null },
    crypto: webcrypto,
    isSecureContext: secure,
    Uint8Array,
  });
  return {
    drop,
    result,
    choose: (file: Blob) => {
      input.files.push(file);
      choose();
    },
    dropFile: (file: Blob) =>
      listeners.get("drop")?.({ preventDefault: () => {}, dataTransfer: { files: [file] } }),
  };
}

describe("with the script", () => {
  test("the page offers to check a file", () => {
    expect(page().drop.hidden).toBe(false);
  });

  test("a file that is the letter is known, chosen or dropped", async () => {
    const chosen = page();
    const dropped = page({ same: "caution" });
    chosen.choose(new Blob([LETTER]));
    dropped.dropFile(new Blob([LETTER]));

    expect(chosen.result.textContent).toBe("checking");
    await vi.waitFor(() => expect(chosen.result).toEqual({ className: "result good", textContent: "same" }));
    await vi.waitFor(() => expect(dropped.result.className).toBe("result caution"));
  });

  test("a version that was replaced is known as such", async () => {
    const { choose, result } = page();
    choose(new Blob([EARLIER]));

    await vi.waitFor(() => expect(result).toEqual({ className: "result caution", textContent: "earlier" }));
  });

  test("a file with one byte changed is not", async () => {
    const { choose, result } = page();
    choose(new Blob([LETTER, "x"]));

    await vi.waitFor(() => expect(result).toEqual({ className: "result bad", textContent: "different" }));
  });

  test("a file that cannot be read is said to be so", async () => {
    const { choose, result } = page();
    const gone = Object.assign(new Blob([]), { arrayBuffer: () => Promise.reject(new Error("gone")) });
    choose(gone);

    await vi.waitFor(() => expect(result.textContent).toBe("unreadable"));
  });
});

test("where the browser cannot hash, the page keeps to the commands", () => {
  expect(page({ secure: false }).drop.hidden).toBe(true);
});
