/**
 * What people with power do to a request on a live forum before it is decided, put right and said: the first post
 * edited by another hand, the status and a reply edited, the poll closed, a voter taken out of its group, the sheet
 * of an open vote edited. What they do to a decision is in `plays-two-projects.test.ts`.
 */
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { z } from "zod";
import type { LivePost } from "./live-forum.ts";
import { beginNetwork, marked, said } from "./live-request.ts";
import { oneLiveForum } from "./one-live-forum.ts";

const { forum, stops } = oneLiveForum();

/** The bot leaves a wiki alone for half a minute after its last change. */
const QUIET = 32_000;

const Group = z.object({ group: z.object({ id: z.number() }) });
const Members = z.object({ members: z.array(z.object({ username: z.string() })) });

test("before a decision, what is altered is put right and said", { timeout: 900_000 }, async () => {
  const bruno = await forum.addMember("Bruno Essai", "bruno");
  const hana = await forum.addMember("Hana Essai", "hana");
  // Who does not vote, so that the vote lasts.
  const denis = await forum.addMember("Denis Essai", "denis");
  const leo = await forum.addMember("Leo Essai", "leo");
  const jeanne = await forum.addMember("Jeanne Essai", "jeanne", { moderator: true });
  const network = await beginNetwork(forum, [bruno, hana, denis, leo, jeanne], stops);
  const { settings, category, problems } = network;
  let service = await network.restarted();

  const raw = `Bonjour, voici notre demande.

**Projet :** La Halle d'essai
**Porteur :** Association d'essai
**Appel :** Fabriques d'essai
**Date limite :** dans 12 jours
**Dossier :** https://example.org/dossier.pdf`;
  const { topicId, postId } = await forum.createTopic(bruno, {
    title: `Une lettre de soutien pour un appel d'essai ${forum.run}`,
    category,
    raw,
  });
  async function act(does: () => Promise<unknown>): Promise<LivePost[]> {
    await does();
    await service.sync(topicId, { dryRun: false });
    return forum?.thread(topicId) ?? [];
  }
  const status = (posts: readonly LivePost[]): string => said(marked(posts, "status"));

  let thread = await act(() => forum.tag(jeanne, topicId, [settings.requestTag]));
  expect(status(thread)).not.toContain("le premier message");
  thread = await act(() => forum.edit(jeanne, postId, raw.replace("dans 12 jours", "dans 11 jours")));
  expect(status(thread)).toContain(
    "le premier message, modifié par Jeanne Essai, dit maintenant : Date limite : dans 11 jours.",
  );
  expect(marked(thread, "project n=1]").raw).toContain("dans 12 jours");
  thread = await act(() => forum.edit(bruno, postId, raw));
  expect(status(thread)).not.toContain("le premier message");

  const sheet = marked(thread, "project n=1]");
  await act(() => forum.edit(hana, sheet.id, sheet.raw.replace("- [ ] 2.", "- [x] 2.")));
  await wait(QUIET);
  thread = await act(() =>
    forum.reply(hana, topicId, "/relecture favorable : le modèle est ouvert et décrit"),
  );
  const ballot = marked(thread, "ballot n=1 ");
  await forum.vote(leo, ballot, "Pour");

  thread = await act(() => forum.reply(jeanne, topicId, "/deport : je travaille pour l'association"));
  expect(status(thread)).toContain("Jeanne Essai");
  const { id } = marked(thread, "status");
  const altered = marked(thread, "status").raw.replaceAll("Jeanne Essai", "Personne");
  thread = await act(() => forum.edit(jeanne, id, altered));
  thread = await act(() => Promise.resolve());
  expect(status(thread)).toContain("état de la demande : texte modifié par Jeanne Essai");
  expect(status(thread)).not.toContain("Personne");

  const noted = marked(thread, "noted");
  await act(() => forum.edit(jeanne, noted.id, noted.raw.replace("ne prend pas part", "prend part")));
  thread = await act(() => Promise.resolve());
  expect(marked(thread, "noted").raw).toBe(noted.raw);
  expect(status(thread)).toMatch(/texte modifié par Jeanne Essai[^\n]*\n[^]*texte modifié par Jeanne Essai/);

  const poll = { post_id: ballot.id, poll_name: "projet-1", status: "closed" };
  thread = await act(() => forum.ask(jeanne.username, "PUT", "/polls/toggle_status.json", poll));
  expect(marked(thread, "ballot n=1 ").polls[0]?.status).toBe("open");
  expect(status(thread)).toContain("sondage rouvert");
  expect(await forum.voters(ballot)).toMatchObject({ Pour: [leo.username] });

  // Nobody tells the service of it here: another one looks anew.
  const name = `aval-${topicId}-1`;
  const group = Group.parse(await forum.find(`/groups/${name}.json`)).group.id;
  const members = async (): Promise<string[]> =>
    Members.parse(await forum.find(`/groups/${name}/members.json`))
      .members.map(({ username }) => username)
      .toSorted();
  const able = await members();
  expect(able).toContain(hana.username);
  expect(able).not.toContain(jeanne.username);
  await forum.ask(forum.bot, "DELETE", `/groups/${group}/members.json`, { usernames: hana.username });
  await forum.ask(forum.bot, "PUT", `/groups/${group}/members.json`, { usernames: jeanne.username });
  expect(await members()).not.toEqual(able);
  await service.stop();
  service = await network.restarted();
  thread = await act(() => Promise.resolve());
  expect(await members()).toEqual(able);
  await forum.vote(hana, ballot, "Pour");
  await expect(forum.vote(jeanne, ballot, "Pour")).rejects.toThrow(": 422 ");

  const asked = marked(thread, "project n=1]");
  const otherwise = asked.raw.replace("Association d'essai", "Une autre association");
  await act(() => forum.edit(jeanne, asked.id, otherwise));
  await wait(QUIET);
  thread = await act(() => Promise.resolve());
  expect(marked(thread, "project n=1]").raw).toContain("**Porteur :** Association d'essai");
  expect(status(thread)).toMatch(/fiche[^\n]* : texte modifié par Jeanne Essai/);

  expect(await service.sync(topicId, { dryRun: true })).toEqual([]);
  expect(problems).toEqual([]);
});
