/** What tests of the core begin with: a topic, a post and a vote's opening of which nothing is known but what a test says. */
import { emptyPost } from "../../src/core/request/bot-posts.ts";
import type { Settings } from "../../src/core/model/settings.ts";
import type { Post, Snapshot } from "../../src/core/model/snapshot.ts";
import type { Deed } from "../../src/core/record/act.ts";
import { readSettings } from "../../src/settings/read-settings.ts";

/** When everything was written. */
export const NOW = Date.UTC(2026, 5, 23, 8);

const read = new Map<string, Settings>();

/** A network that asks for membership, in French, with these lines besides. Each is read once: that takes long. */
export function settingsOf(lines = ""): Settings {
  const settings = read.get(lines) ?? readAs(lines);
  read.set(lines, settings);
  return settings;
}

function readAs(lines: string): Settings {
  const language = lines.includes("language:") ? "" : "language: fr\n";
  const text = `network: Réseau\nmembership: member\n${language}${lines}`;
  return readSettings(text, "aval.yaml", { forumUrl: "https://forum.example.org", publicUrl: null });
}

export function plainPost(own: Pick<Post, "id" | "number" | "author"> & Partial<Post>): Post {
  return { ...emptyPost(own.id, own.author, NOW), ...own };
}

type People = Pick<Snapshot, "bot" | "electors" | "stewards" | "named">;

/** Topic 57, opened by `author`. */
export function plainSnapshot({
  author,
  ...own
}: People & Partial<Snapshot> & Pick<Snapshot["topic"], "author">): Snapshot {
  return {
    topic: {
      id: 57,
      title: "Lettres de soutien",
      slug: "lettres",
      tags: [],
      categoryId: null,
      pinned: false,
      author,
      createdAt: NOW,
      closed: false,
      archived: false,
      deleted: false,
    },
    posts: [],
    administrators: [],
    reviewers: null,
    signatories: null,
    groups: [],
    register: [],
    goneCards: [],
    files: {},
    unusableTags: [],
    standing: [],
    readsProfiles: false,
    sent: [],
    stuckVotes: [],
    refusedEdits: [],
    troubles: [],
    ...own,
  };
}

type Opening = Extract<Deed, { do: "opening" }>;

/** The first vote on project 1, La Halle, without a deadline. */
export function openingBy(
  { language, network, letter, vote, timezone }: Settings,
  { holder, ...people }: Pick<Opening, "electors" | "recused"> & Pick<Opening["question"], "holder">,
): Opening {
  return {
    do: "opening",
    n: 1,
    round: 1,
    question: {
      language,
      network,
      letterhead: letter,
      project: "La Halle",
      holder,
      call: "",
      recipient: "",
      territory: "",
      why: "",
      criteriaMet: [],
      commitments: [],
      operators: [],
      draft: "",
    },
    rules: { ...vote, timezone },
    deadline: null,
    ...people,
  };
}
