import { expect, test } from "vitest";
import { createLog } from "./log.ts";

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  let lines = "";
  const destination = {
    write: (line: string) => {
      lines += line;
    },
  };
  write(createLog({ level: "info", secrets: ["the-api-key", 'a "quoted" secret'], destination }));
  return lines;
}

test("no secret stands in a line, wherever it came from", () => {
  const lines = logged((log) => {
    log.error({ err: new Error("refused: the-api-key"), headers: { "api-key": "the-api-key" } }, "failed");
    log.info({ secret: 'a "quoted" secret' }, "configured the-api-key");
  });

  expect(lines).toContain("[redacted]");
  expect(lines).not.toContain("the-api-key");
  expect(lines).not.toContain("quoted");
});

test("where the program is installed stands in no line, not even in a trace", () => {
  const lines = logged((log) => log.error({ err: new Error("a fault of ours") }, "failed"));
  expect(lines).toContain("src/shell/log.test.ts");
  expect(lines).not.toContain(import.meta.dirname);
});

test("a line holds a moment, a message and its fields", () => {
  const line: unknown = JSON.parse(logged((log) => log.info({ topic: 7 }, "step done")));
  expect(line).toMatchObject({
    level: 30,
    topic: 7,
    msg: "step done",
    time: expect.stringMatching(/^\d{4}-/),
  });
});
