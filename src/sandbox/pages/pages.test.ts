import { afterEach, beforeEach, expect, test } from "vitest";
import { virtualClock } from "../../clock/virtual-clock.ts";
import { createSandboxForum, type SandboxForum } from "../sandbox-forum.ts";

let forum: SandboxForum;
let url: string;
let topicId: number;

beforeEach(async () => {
  forum = createSandboxForum({
    clock: virtualClock(Date.parse("2027-06-23T08:00:00Z")),
    settings: { default_locale: "fr" },
  });
  forum.addMember({ username: "alice", name: "Alice Morel" });
  forum.addMember({ username: "bruno", name: "Bruno <Petit>" });
  const raw =
    "Voici la liste des critères :\n\n- [ ] 1. Projet multi-acteur\n- [x] 2. Modèle ouvert\n\n[poll name=p public=true]\n# Soutenir ?\n* Pour\n* Contre\n[/poll]";
  ({ topicId } = forum.as("alice").createTopic({ title: "Une demande de lettre", raw }));
  url = await forum.start();
});

afterEach(() => forum.stop());

async function page(path: string, as = ""): Promise<string> {
  const response = await fetch(url + path, { headers: { Cookie: `sandbox_member=${as}` } });
  return response.text();
}

function send(path: string, as: string, form: Record<string, string>): Promise<Response> {
  return fetch(url + path, {
    method: "POST",
    body: new URLSearchParams(form),
    headers: { Cookie: `sandbox_member=${as}` },
    redirect: "manual",
  });
}

test("the list leads to the topic, where posts, boxes and polls are shown", async () => {
  expect(await page("/")).toContain(`href="/t/une-demande-de-lettre/${topicId}"`);
  const topic = await page(`/t/${topicId}`);
  expect(topic).toContain("☐ 1. Projet multi-acteur");
  expect(topic).toContain("☑ 2. Modèle ouvert");
  expect(topic).toContain("Soutenir ?");
  expect(topic).not.toContain("<textarea");
});

test("a reader chooses a member to act as, replies, votes", async () => {
  const chosen = await send("/act-as", "", { username: "bruno" });
  expect(chosen.headers.get("set-cookie")).toContain("sandbox_member=bruno");
  const sent = await send(`/t/${topicId}/reply`, "bruno", { raw: "Je suis favorable à cette demande." });
  expect(sent.headers.get("location")).toBe(`/t/${topicId}#post_2`);
  const [first] = forum.thread(topicId);
  const option = first?.polls[0]?.options[0]?.id ?? "";
  await send(`/p/${first?.id}/vote`, "bruno", { poll: "p", options: option });
  expect(forum.thread(topicId)[0]?.polls[0]?.options[0]?.voters).toEqual(["bruno"]);
  await send(`/p/${first?.id}/vote`, "bruno", { poll: "p", remove: "1" });
  expect(forum.thread(topicId)[0]?.polls[0]?.options[0]?.voters).toEqual([]);
});

test("whoever may edit ticks a box; whoever may not is told so and nothing changes", async () => {
  const id = forum.thread(topicId)[0]?.id;
  const refused = await send(`/p/${id}/tick`, "bruno", { box: "0" });
  expect(refused.status).toBe(403);
  expect(await refused.text()).toContain("Ce compte n'a pas le droit de le faire");
  await send(`/p/${id}/tick`, "alice", { box: "0" });
  expect(forum.thread(topicId)[0]?.raw).toContain("- [x] 1. Projet multi-acteur");
});

test("what people write cannot become markup of the page", async () => {
  forum
    .as("bruno")
    .reply(topicId, 'Un essai <script>alert(1)</script> et [lien](javascript:alert(1)) "ici".');
  const topic = await page(`/t/${topicId}`, "bruno");
  expect(topic).not.toContain("<script");
  expect(topic).not.toContain('href="javascript');
  expect(topic).toContain("Bruno &lt;Petit&gt;");
});

test("the first page welcomes, and roles stand beside the names", async () => {
  forum.addMember({ username: "jeanne", name: "Jeanne Roux", moderator: true });
  forum.as("jeanne").reply(topicId, "Je lirai ce dossier avant la fin de la semaine.");
  expect(await page("/")).toContain("forum d’essai, avec des personnes inventées");
  expect(await page("/")).toContain(">Jeanne Roux (jeanne), modération</option>");
  const topic = await page(`/t/${topicId}`);
  expect(topic).toMatch(/Jeanne Roux<\/a><\/strong>[^\n]*modération · /);
  expect(topic).toMatch(/Alice Morel<\/a><\/strong>[^\n]*<span class="soft"><time/);
});

test("a meter says what it measures, a box what it ticks, and headings have no empty links", async () => {
  forum.as("bruno").reply(topicId, "### Une partie du message\n\nAvec un texte assez long pour le forum.");
  const topic = await page(`/t/${topicId}`, "alice");
  expect(topic).toContain('aria-label="Pour : 0 votant"');
  expect(topic).toContain('aria-label="Cocher : 1. Projet multi-acteur"');
  expect(topic).toContain("Une partie du message</h3>");
  expect(topic).not.toContain('class="anchor"');
});

test("what the forum refuses is said in its language", async () => {
  const short = await send(`/t/${topicId}/reply`, "bruno", { raw: "Oui." });
  expect(await short.text()).toContain("Le message est trop court : 20 caractères au moins.");
  const english = createSandboxForum({ clock: virtualClock(Date.parse("2027-06-23T08:00:00Z")) });
  english.addMember({ username: "ann", name: "Ann" });
  const { topicId: other } = english
    .as("ann")
    .createTopic({ title: "A request for a letter", raw: "Here is what we ask for." });
  const address = await english.start();
  const response = await fetch(`${address}/t/${other}/reply`, {
    method: "POST",
    body: new URLSearchParams({ raw: "Yes." }),
    headers: { Cookie: "sandbox_member=ann" },
  });
  expect(await response.text()).toContain("Body is too short (minimum is 20 characters)");
  await english.stop();
});

test("messages are shown to their recipients only", async () => {
  forum.addMember({ username: "carole", name: "Carole" });
  forum
    .as("alice")
    .message({ to: ["bruno"], title: "Une question", raw: "Êtes-vous concerné par ce projet ?" });
  expect(await page("/messages", "bruno")).toContain("Une question");
  expect(await page("/messages", "carole")).not.toContain("Une question");
});

test("an address that is not there is said so, with 404", async () => {
  const response = await fetch(`${url}/t/999`);
  expect(response.status).toBe(404);
  expect(await response.text()).toContain("Cette page n’existe pas");
});
