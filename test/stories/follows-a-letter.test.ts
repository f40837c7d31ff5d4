/** What becomes of a letter once it is out: replaced, revoked, under review; each shown in thread, card and page. */
import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { cards, grantedLetter, letters, openRound, publicLetters, votes } from "./seen.ts";
import type { Story } from "./story.ts";

/** Granted by three votes against two. */
async function narrowly(): Promise<Story> {
  const story = await openRound();
  votes(story, { hanna: "For", leo: "For", ines: "For", jonas: "Against", karim: "Against" });
  await story.closeVote();
  expect(letters(story)).toHaveLength(1);
  return story;
}

async function states(story: Story): Promise<Record<string, unknown>> {
  const list = await publicLetters(story.world);
  return Object.fromEntries(list.map(({ reference, state }) => [String(reference), state]));
}

async function page(story: Story, reference: string): Promise<string> {
  const answer = await fetch(`${story.world.settings.publicUrl}/letters/${reference}`);
  return answer.text();
}

describe("revoked", () => {
  test("by a signatory, with a reason; thread, status, card and page say so", async () => {
    const story = await grantedLetter();
    const reference = `LS-2026-${story.topicId}-1`;
    await story.say("hanna", "/revoke 1: the holder has withdrawn the file");
    expect(story.answers().at(-1)).toContain("is for the signatories");
    await story.say("nadia", "/revoke 1\n\nThe holder has withdrawn the file.");
    expect(story.answers().at(-1)).toContain("The reason is missing");

    await story.say("nadia", "/revoke 1: the holder has withdrawn the file");
    expect(story.outcome()).toMatch(
      /^\*\*Letter revoked\*\* on .* by Nadia Girard: the holder has withdrawn the file/,
    );
    expect(story.outcome()).toContain("letter granted");
    expect(story.status()).toMatch(/revoked on .* by Nadia Girard \(the holder has withdrawn the file\)/);
    expect(cards(story.world).join()).toMatch(/letter revoked on .*: the holder has withdrawn the file/);
    expect(await states(story)).toEqual({ [reference]: "revoked" });
    expect(await page(story, reference)).toContain("the holder has withdrawn the file");

    await story.say("nadia", "/revoke 1: once more for good measure");
    expect(story.answers().at(-1)).toContain("is revoked already");
    await story.end();
  });

  test("what comes too late for it is refused with the reason, and the topic goes on", async () => {
    const story = await grantedLetter();
    await story.say("nadia", "/revoke 1: the holder has withdrawn the file");
    await story.say("bruno", "/withdraw: we no longer need this letter");
    expect(story.answers().at(-1)).toContain("revoked");
    await story.say("nadia", "/vote: let us look at it once more");
    await story.say("hanna", "/recuse: I work for the operator since today");
    expect(story.status()).toContain("I work for the operator since today");
    await story.world.stop();
  });
});

describe("issued again", () => {
  test("it says what it replaces, and the earlier one is known as such", async () => {
    const story = await grantedLetter({ settings: "letter: { place: Brume, email: old@example.org }" });
    const first = `LS-2026-${story.topicId}-1`;
    await story.say("leo", "/letter 1: the address has changed");
    expect(story.answers().at(-1)).toContain("Only the moderators");

    await story.world.advance("2 days");
    await story.world.reconfigure(
      "letter: { place: Brume, email: new@example.org }\nvote: { duration: 3 h, minimum: 1 h, reminder_before: 1 h, discussion: 1 h }",
    );
    await story.say("nadia", "/letter 1: the address of the network has changed");
    const again = story.shown("letter n=1 version=2");
    expect(again).toContain(`This letter replaces letter ${first}`);
    expect(again).toContain(`${first}-2`);
    expect(story.outcome()).toContain("**Letter replaced** by letter");
    expect(letters(story)).toEqual([first]);
    expect(await states(story)).toEqual({ [first]: "superseded", [`${first}-2`]: "valid" });
    const shown = await page(story, `${first}-2`);
    expect(shown).toContain("an earlier version of this letter");
    expect(shown).toContain("This letter replaces letter");
    expect(await page(story, first)).toContain("It is replaced by letter");
    await story.end();
  });

  test("with a signature of its own, where letters wait for one", async () => {
    const story = await openRound({ settings: "letter: { signature: command }" });
    votes(story, { hanna: "For", leo: "For", ines: "For", jonas: "For" });
    await story.closeVote();
    await story.say("nadia", "/sign: I sign the letter of this project");
    const first = `LS-2026-${story.topicId}-1`;
    await story.say("nadia", "/letter 1: the name of the president has changed");
    expect(story.status()).toContain("a new version waits for the signature of @nadia");
    expect(await states(story)).toEqual({ [first]: "valid" });
    await story.say("nadia", "/letter 1: and so has the address");
    expect(story.answers().at(-1)).toContain("waits for its signature already");

    await story.say("nadia", "/sign: I sign the new version too");
    expect(await states(story)).toEqual({ [first]: "superseded", [`${first}-2`]: "valid" });
    await story.end("outcome n=1 round=1", "letter n=1", "letter n=1");
  });
});

describe("a link declared after it was issued that would have changed the result", () => {
  const LINK = "/recuse: I have kept the accounts of the operator since May";

  test("the letter is under review until a steward keeps it", async () => {
    const story = await narrowly();
    const reference = `LS-2026-${story.topicId}-1`;
    await story.say("leo", LINK);
    expect(await states(story)).toEqual({ [reference]: "review" });
    expect(await page(story, reference)).toContain("Under review");
    expect(cards(story.world).join()).toContain("letter under review");
    expect(story.status()).toContain("under review");
    expect(story.outcome()).toContain("**Letter under review.**");
    expect(story.messages("nadia")).toHaveLength(1);

    await story.say("nadia", "/letter 1: a new one with the recount");
    expect(story.answers().at(-1)).toContain("cannot be replaced");
    await story.say("jonas", "/letter 1 kept: it is a small matter");
    expect(story.answers().at(-1)).toContain("Only the moderators");

    await story.say("nadia", "/letter 1 kept: the accounts were kept for one week only");
    expect(await states(story)).toEqual({ [reference]: "valid" });
    expect(story.outcome()).toMatch(
      /the letter is kept by Nadia Girard: the accounts were kept for one week only/,
    );
    expect(story.status()).not.toContain("under review,");
    expect(story.messages("nadia")).toHaveLength(1);

    await story.say("ines", "/recuse: I have just been hired by the operator");
    expect(await states(story)).toEqual({ [reference]: "review" });
    expect(story.messages("nadia")).toHaveLength(2);
    await story.end("noted");
  });

  test("revoking ends the review", async () => {
    const story = await narrowly();
    const reference = `LS-2026-${story.topicId}-1`;
    await story.say("leo", LINK);
    await story.say("nadia", "/revoke 1: decided with a link of interest");
    expect(await states(story)).toEqual({ [reference]: "revoked" });
    expect(story.outcome()).toContain("**Letter revoked**");
    expect(story.status()).toContain("revoked on");
    await story.end("noted");
  });

  test("so does lifting the recusal", async () => {
    const story = await narrowly();
    await story.say("leo", LINK);
    await story.say("nadia", "/lift recusal @leo: it was another Léo who kept them");
    expect(Object.values(await states(story))).toEqual(["valid"]);
    expect(story.outcome()).toMatch(/^\*\*The Corn Hall: letter granted/);
    await story.end("noted");
  });
});

describe("the signed copy that comes back", () => {
  test("by a signatory, with the PDF: thread, card and page know both files", async () => {
    const story = await grantedLetter();
    const reference = `LS-2026-${story.topicId}-1`;
    const scan = Buffer.from("%PDF-1.7 printed, signed and scanned");
    const link = story.world.as("nadia").upload("scan.pdf", scan);
    await story.say("hanna", `/sign 1: here is the signed copy\n\n${link}`);
    expect(story.answers().at(-1)).toContain("is for the signatories");

    await story.say("nadia", `/sign 1: here is the signed copy of the letter\n\n${link}`);
    expect(story.outcome()).toMatch(/^Copy signed by hand, given back by Nadia Girard on .*: \[PDF\]/);
    expect(story.status()).toContain("signed copy of the letter given back by Nadia Girard");
    const sha256 = createHash("sha256").update(scan).digest("hex");
    expect(cards(story.world).join()).toContain(sha256);
    const [letter] = await publicLetters(story.world);
    expect(letter).toMatchObject({ reference, state: "valid", copies: [{ sha256, by: "Nadia Girard" }] });
    expect(letter?.["sha256"]).not.toBe(sha256);
    expect(await page(story, reference)).toContain("given back by Nadia Girard");
    await story.world.restart();

    await story.say("nadia", `/sign 1: and here it is once more\n\n${link}`);
    expect(story.answers().at(-1)).toContain("This copy is recorded already");
    const html = story.world.as("nadia").upload("page.pdf", Buffer.from("<html>no pdf at all</html>"));
    await story.say("nadia", `/sign 1: here is something else\n\n${html}`);
    expect(story.answers().at(-1)).toContain("This file is no PDF");
    await story.end();
  });

  test("files that were no copy keep nobody's copy from being read, however many a post has", async () => {
    const story = await grantedLetter();
    const attach = (name: string) =>
      story.world.as("nadia").upload(`${name}.pdf`, Buffer.from(`%PDF-1.7 ${name}`));
    for (const pages of [
      ["a", "b"],
      ["c", "d"],
      ["e", "f", "g", "h", "i", "j"],
    ]) {
      await story.say("nadia", `/sign 1: here is the signed copy\n\n${pages.map(attach).join("\n\n")}`);
      expect(story.answers().at(-1)).toContain("One PDF a post");
    }
    expect(story.answers()).toHaveLength(1);
    await story.say("nadia", `/sign 1: here is the signed copy of the letter\n\n${attach("scan")}`);
    expect(story.status()).toContain("signed copy of the letter given back by Nadia Girard");
    await story.end("outcome n=1 round=1");
  });

  test("the letter itself is no signed copy", async () => {
    const story = await grantedLetter();
    const raw = story.world.post(story.topicId, "outcome n=1 round=1").raw;
    const link = /\[LS[^\]]*\|attachment\]\(upload:[^)]*\) \([^)]*\)/.exec(raw)?.[0] ?? "";
    await story.say("nadia", `/sign 1: here is the signed copy of the letter\n\n${link}`);
    expect(story.answers().at(-1)).toContain("is the letter as it was issued");
    await story.end();
  });
});
