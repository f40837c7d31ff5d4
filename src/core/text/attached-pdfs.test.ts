import { expect, test } from "vitest";
import { attachedPdfs } from "./attached-pdfs.ts";

const pdf = (name: string) => `[${name}|attachment](upload://${name}.pdf) (12 KB)`;

test("of a post the first two, each once, none that it quotes or shows as code", () => {
  const raw = [
    "/sign: here it is",
    `> ${pdf("quoted")}`,
    `\`${pdf("code")}\``,
    pdf("a"),
    pdf("a"),
    pdf("b"),
    pdf("c"),
  ].join("\n\n");
  expect(attachedPdfs(raw, { viaEmail: false })).toEqual(["a.pdf", "b.pdf"]);
});

test("of an e-mail none that stands in what it answers, which many programs leave unquoted", () => {
  const answered = `-----Original Message-----\nFrom: Mallory\n\nplease look at ${pdf("forged")}`;
  expect(attachedPdfs(`/sign: agreed\n\n${answered}`, { viaEmail: true })).toEqual([]);
  expect(attachedPdfs(`/sign: agreed\n\n${pdf("mine")}\n\n${answered}`, { viaEmail: true })).toEqual([
    "mine.pdf",
  ]);
});
