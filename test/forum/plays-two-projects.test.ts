/**
 * A whole request on a live forum, played by its API: two projects, a dozen members, three named in recusal and
 * one more who had voted. It ends with two letters in the thread and their PDFs downloadable from it.
 */
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { z } from "zod";
import { audit } from "../../src/cli/audit.ts";
import { uploadIn, sha256In } from "../../src/core/text/letter-links.ts";
import { readOutcomeFacts } from "../../src/core/record/outcome-facts.ts";
import type { LiveMember, LivePost } from "./live-forum.ts";
import { beginNetwork, marked, said } from "./live-request.ts";
import { oneLiveForum } from "./one-live-forum.ts";

const { forum, stops } = oneLiveForum();

test(
  "two projects become two letters, without a vote of anybody in recusal",
  { timeout: 900_000 },
  async () => {
    const people: Record<string, LiveMember> = {};
    for (const given of [
      "bruno",
      "chloe",
      "denis",
      "driss",
      "emma",
      "farida",
      "gael",
      "hana",
      "ivan",
      "karim",
      "leo",
      "lucie",
    ]) {
      people[given] = await forum.addMember(given[0]?.toUpperCase() + given.slice(1) + " Essai", given);
    }
    const jeanne = await forum.addMember("Jeanne Essai", "jeanne", { moderator: true });
    const who = (given: string): LiveMember => people[given] ?? jeanne;
    const everybody = [...Object.values(people), jeanne];
    const { settings, category, problems, restarted } = await beginNetwork(forum, everybody, stops);
    const service = await restarted();

    const { topicId } = await forum.createTopic(who("bruno"), {
      title: `Deux lettres de soutien pour un appel d'essai ${forum.run}`,
      category,
      raw: `Je fais suivre la demande d'Alice Morel, qui n'a pas de compte ici.

1/ La Halle d'essai
2/ Le Relais d'essai

Date limite : dans 12 jours

**Demandeur :** Alice Morel, transmis par @${who("bruno").username}
**Opérateurs et partenaires :** Coopérative Tramontane
**Appel :** Fabriques d'essai
**Liens d'intérêts connus :** ${["chloe", "driss", "emma"].map((given) => `@${who(given).username}`).join(", ")}`,
    });

    /** Acts, then looks: the service is told by hand, since a forum elsewhere cannot reach this machine. */
    async function act(does: () => Promise<unknown>): Promise<LivePost[]> {
      await does();
      await service.sync(topicId, { dryRun: false });
      return forum?.thread(topicId) ?? [];
    }
    let thread = await act(() => forum.tag(jeanne, topicId, [settings.requestTag]));
    expect(marked(thread, "status").raw).toContain(
      "Demande d'Alice Morel (hors forum), transmise par Bruno Essai",
    );
    expect(await forum.tags(topicId)).toContain(settings.stageTags.incomplete);

    for (const n of [1, 2]) {
      const sheet = marked(thread, `project n=${n}]`);
      expect(sheet.wiki).toBe(true);
      const filled = sheet.raw
        .replace(/^\*\*Porteur :\*\*.*$/m, `**Porteur :** Association d'essai ${n}`)
        .replace(/^\*\*Dossier :\*\*.*$/m, `**Dossier :** https://example.org/dossier-${n}.pdf`)
        .replace("- [ ] 2.", "- [x] 2.");
      thread = await act(() => forum.edit(who("hana"), sheet.id, filled));
    }
    // The bot leaves a wiki alone for half a minute after its last change.
    await new Promise((resolve) => setTimeout(resolve, 32_000));
    thread = await act(() => Promise.resolve());
    expect(marked(thread, "project n=1]").raw).toMatch(/- \[x\] 2\. .*\(Hana Essai, /);
    expect(await forum.tags(topicId)).toContain(settings.stageTags.review);

    thread = await act(() =>
      forum.reply(who("hana"), topicId, "/relecture 1 favorable : le modèle est ouvert et décrit"),
    );
    thread = await act(() =>
      forum.reply(who("ivan"), topicId, "/relecture 2 reserve : dossier solide, budget à préciser"),
    );
    const ballots = [marked(thread, "ballot n=1 "), marked(thread, "ballot n=2 ")];
    expect(await forum.tags(topicId)).toContain(settings.stageTags.vote);

    for (const ballot of ballots) {
      await expect(forum.vote(who("chloe"), ballot, "Pour")).rejects.toThrow(": 422 ");
      for (const given of ["hana", "denis", "ivan", "leo", "lucie"])
        await forum.vote(who(given), ballot, "Pour");
      await forum.vote(who("farida"), ballot, "Abstention");
      await forum.vote(who("gael"), ballot, "Contre");
    }
    thread = await act(() =>
      forum.reply(who("denis"), topicId, "/deport : j'interviens comme formateur pour l'opérateur"),
    );
    expect(marked(thread, "noted").raw).toContain("Denis Essai ne prend pas part au vote");
    for (const ballot of ballots) {
      expect(Object.values(await forum.voters(ballot)).flat()).not.toContain(who("denis").username);
      await expect(forum.vote(who("denis"), ballot, "Pour")).rejects.toThrow(": 422 ");
    }
    thread = await act(() =>
      forum.reply(who("leo"), topicId, "/reserve 1 : que les plans soient publiés avant l'ouverture"),
    );
    thread = await act(() => forum.reply(jeanne, topicId, "/vote fin : tout le monde s'est exprimé"));

    const letters = [marked(thread, "outcome n=1 "), marked(thread, "outcome n=2 ")];
    expect(await forum.tags(topicId)).toContain(settings.stageTags.delivered);
    for (const post of letters) {
      expect(post.raw).toContain("lettre accordée");
      expect(post.raw).toContain("kind=letter");
      const facts = readOutcomeFacts(post.raw);
      expect(facts?.recused).toHaveLength(4);
      expect(facts?.votes.for).toHaveLength(4);
      expect(
        Object.values(facts?.votes ?? {})
          .flat()
          .filter((id) => facts?.recused.includes(id)),
      ).toEqual([]);
      const answer = await fetch(
        `${forum.url}/uploads/short-url/${uploadIn(post.raw)?.slice("upload://".length) ?? ""}`,
      );
      expect(answer.status).toBe(200);
      const pdf = Buffer.from(await answer.arrayBuffer());
      expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
      expect(createHash("sha256").update(pdf).digest("hex")).toBe(sha256In(post.raw));
    }
    expect(await service.sync(topicId, { dryRun: true })).toEqual([]);

    // Anybody counts again, from what the forum shows to everybody, and finds the same; and finds what is altered.
    async function audited(): Promise<{ exit: number; text: string }> {
      const lines: string[] = [];
      const topic = `${forum.url}/t/${topicId}`;
      const print = (line: string) => void lines.push(line);
      const asked = { variables: {}, topic, forum: null, json: false, language: null, keyFile: null, print };
      return { exit: await audit(asked), text: lines.join("\n") };
    }
    const before = await audited();
    expect(before).toEqual({ exit: 0, text: expect.stringContaining("LS-") });
    const granted = marked(thread, "outcome n=2 ");
    await forum.edit(jeanne, granted.id, granted.raw.replace("4 Pour", "6 Pour"));
    // To visitors a forum shows what it has shown them within the minute.
    await new Promise((resolve) => setTimeout(resolve, 62_000));
    const altered = await audited();
    expect(altered).toEqual({ exit: 1, text: expect.stringContaining("LS-") });
    thread = await act(() => Promise.resolve());
    expect(marked(thread, "outcome n=2 ").raw).toBe(granted.raw);

    // Then a moderator alters each of them, and finds it put right and said.
    const first = marked(thread, "outcome n=1 ");
    const alterations: readonly [mark: string, change: (raw: string) => string, post: string][] = [
      ["status", (raw) => raw.replaceAll("Denis Essai", "Personne"), "état de la demande"],
      ["status", (raw) => raw.replace(/<!-- aval:state .*-->/, ""), "état de la demande"],
      ["outcome n=1 ", (raw) => raw.replace("lettre accordée", "lettre non accordée"), "lettre"],
      ["project n=1]", (raw) => raw.replace(/^(\*\*Porteur :\*\*).*$/m, "$1 Une autre association"), "fiche"],
    ];
    for (const [mark, change, post] of alterations) {
      const { id, raw } = marked(thread, mark);
      await act(() => forum.edit(jeanne, id, change(raw)));
      if (mark.startsWith("project")) await new Promise((resolve) => setTimeout(resolve, 32_000));
      thread = await act(() => Promise.resolve());
      expect(said(marked(thread, "status"))).toMatch(new RegExp(`${post} : texte modifié par Jeanne Essai`));
      expect(said(marked(thread, "status"))).toContain("Denis Essai");
    }
    expect(marked(thread, "project n=1]").raw).toContain("Association d'essai 1");
    expect(marked(thread, "outcome n=1 ").raw).toBe(first.raw);

    thread = await act(() => forum.ask(jeanne.username, "DELETE", `/posts/${first.id}.json`));
    expect(marked(thread, "outcome n=1 ").raw).toBe(first.raw);
    expect(said(marked(thread, "status"))).toContain("lettre : message supprimé, remis en place");

    const [ballot] = ballots;
    const poll = { post_id: ballot?.id, poll_name: "projet-1", status: "open" };
    thread = await act(() => forum.ask(jeanne.username, "PUT", "/polls/toggle_status.json", poll));
    expect(marked(thread, "ballot n=1 ").polls[0]?.status).toBe("closed");
    expect(said(marked(thread, "status"))).toContain("sondage refermé");

    // The redirection behind an external id forgets that texts were asked for.
    const register = z
      .object({ id: z.number() })
      .parse(await forum.find("/t/external_id/aval-register.json"));
    const card = (await forum.thread(register.id)).find(
      ({ raw }) => raw.includes("LS-") && raw.includes(`-${topicId}-1`),
    );
    if (card === undefined) throw new Error("The register has no card of the first letter");
    await forum.edit(jeanne, card.id, card.raw.replaceAll("Association d'essai 1", "Une autre association"));
    await service.stop();
    const again = await restarted();
    await again.sync(topicId, { dryRun: false });
    const cards = await again.register();
    expect(cards.find(({ reference }) => reference.endsWith(`-${topicId}-1`))).toMatchObject({
      holder: "Association d'essai 1",
      card: { intact: true },
    });
    expect(await again.sync(topicId, { dryRun: true })).toEqual([]);
    expect(problems).toEqual([]);
  },
);
