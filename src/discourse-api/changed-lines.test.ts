import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { z } from "zod";
import exchanges from "../../test/recordings/exchanges.json" with { type: "json" };
import { changedLines } from "./changed-lines.ts";

function recorded(seq: number): string {
  const Body = z.object({ body_changes: z.object({ side_by_side_markdown: z.string() }) });
  const exchange = exchanges.find((one) => one.seq === seq);
  return Body.parse(exchange?.response.body).body_changes.side_by_side_markdown;
}

/** The table as Discourse writes it: escaped text, one row for what stayed and one for each changed pair. */
function table(...rows: readonly string[]): string {
  return `<table class="markdown">${rows.join("")}</table>`;
}

describe("the lines that a revision changed", () => {
  it("finds the box that a member unticked", () => {
    const changes = changedLines(recorded(58));

    expect(changes?.removed).toEqual(["- [x] Modèle ouvert et duplicable"]);
    expect(changes?.added).toEqual(["- [ ] Modèle ouvert et duplicable"]);
  });

  it("gives the whole text before and after", () => {
    const changes = changedLines(recorded(58));

    expect(changes?.after).toBe(
      "[wrap=aval kind=checklist project=1]\n## Critères\n\n- [x] Projet multi-acteurs\n" +
        "- [ ] Modèle ouvert et duplicable\n\n<!-- aval:checklist:1 rev=1 -->\n[/wrap]",
    );
    expect(changes?.before).toBe(changes?.after.replace("- [ ] Modèle", "- [x] Modèle"));
  });

  it("finds none where only the wiki switch was turned", () => {
    expect(changedLines(recorded(59))).toMatchObject({ added: [], removed: [] });
  });

  it("reads an entity that the comparison has cut in two", () => {
    const row =
      '<tr><td class="diff-del">a &<del>lt</del>; b</td><td class="diff-ins">a &<ins>gt</ins>; b</td></tr>';

    expect(changedLines(table(row))).toMatchObject({ removed: ["a < b"], added: ["a > b"] });
  });

  it("takes tags that a member wrote for text", () => {
    const row =
      '<tr><td></td><td class="diff-ins">&lt;del&gt;Blocage&lt;/del&gt; &amp;amp; &#39;x&#39;</td></tr>';

    expect(changedLines(table(row))?.added).toEqual(["<del>Blocage</del> &amp; 'x'"]);
  });

  it("leaves out a line in a changed row that only got another empty line behind it", () => {
    const row =
      '<tr><td class="diff-del">un\ndeux\n</td><td class="diff-ins">un\n<ins>\n</ins>deux\ntrois\n</td></tr>';

    expect(changedLines(table(row))).toMatchObject({ removed: [], added: ["trois"] });
  });

  it("counts a line that was doubled", () => {
    const row = '<tr><td class="diff-del">un\n</td><td class="diff-ins">un\nun\n</td></tr>';

    expect(changedLines(table(row))?.added).toEqual(["un"]);
  });

  it.each([
    "",
    "<p>another format</p>",
    table("<tr><td>one cell</td></tr>"),
    table("<tr><td>a</td><td>a</td></tr>", "rest"),
  ])("does not guess at %j", (html) => {
    expect(changedLines(html)).toBeNull();
  });

  it("gives back any text that the forum escaped", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (before, after) => {
        const row = `<tr><td class="diff-del">${escaped(before)}</td><td class="diff-ins">${escaped(after)}</td></tr>`;

        expect(changedLines(table(row))).toMatchObject({ before, after });
      }),
    );
  });
});

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
