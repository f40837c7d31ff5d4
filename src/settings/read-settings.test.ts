import { describe, expect, test } from "vitest";
import { languageOfFile, readSettings } from "./read-settings.ts";
import { SettingsError } from "./settings-error.ts";

const addresses = { forumUrl: "https://forum.example.org", publicUrl: null };

function read(text: string) {
  return readSettings(text, "aval.yaml", addresses);
}

function problemsOf(text: string): readonly string[] {
  try {
    read(text);
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
  return [];
}

describe("a settings file", () => {
  test("that only names the network gets the defaults of a French forum", () => {
    const settings = read("network: Réseau des tiers-lieux");

    expect(settings.language).toBe("fr");
    expect(settings.requestTag).toBe("lettre-de-soutien");
    expect(settings.stageTags.incomplete).toBe("lettre-a-completer");
    expect(settings.criteria.filter(({ required }) => required).map(({ label }) => label)).toEqual([
      "Modèle ouvert et duplicable",
    ]);
    expect(settings.vote.duration).toBe(3 * 24 * 3_600_000);
    expect(settings.groups).toEqual({
      electors: ["trust_level_1"],
      stewards: [],
      reviewers: null,
      signatories: null,
    });
    expect(settings.forumUrl).toBe("https://forum.example.org");
  });

  test("in English has English tags and criteria", () => {
    const settings = read("network: Third places\nlanguage: en");

    expect(settings.stageTags.vote).toBe("letter-vote");
    expect(settings.criteria[1]).toMatchObject({ label: "Open, replicable model", required: true });
  });

  test("may set each thing, durations in either language", () => {
    const settings = read(`
network: Réseau
language: en
request_tag: soutien
stage_tags: { vote: au-vote }
criteria:
  - Several partners
  - label: Open model
    required: true
vote:
  duration: 5 jours
  minimum: 36 h
  reminder_before: 1 day 12 hours
  discussion: 0
  quorum: 6
electorate: { groups: [members] }
stewards: { groups: [bureau] }
reviewers: { groups: [readers] }
category: [7]
register: { category: 9, private_topics: true }
charter_url: https://example.org/charte/
`);

    expect(settings.stageTags.vote).toBe("au-vote");
    expect(settings.stageTags.review).toBe("letter-review");
    expect(settings.criteria).toEqual([
      { label: "Several partners", required: false },
      { label: "Open model", required: true },
    ]);
    expect(settings.vote).toMatchObject({
      duration: 432_000_000,
      minimum: 129_600_000,
      discussion: 0,
      quorum: 6,
    });
    expect(settings.vote.reminderBefore).toBe(129_600_000);
    expect(settings.groups).toEqual({
      electors: ["members"],
      stewards: ["bureau"],
      reviewers: ["readers"],
      signatories: null,
    });
    expect(settings.register).toEqual({ category: 9, privateTopics: true });
    expect(settings.charterUrl).toBe("https://example.org/charte");
  });

  test("with unknown and wrong keys is refused with line, value and what is allowed", () => {
    expect(
      problemsOf(`network: Réseau
langage: fr
vote:
  duration: three fortnights
  quorom: 4
  quorum: 0
criteria:
  - label: A
    require: true
electorate:
  groups: members
`),
    ).toEqual([
      "aval.yaml:2: langage is no setting; did you mean language?",
      'aval.yaml:4: vote.duration is "three fortnights"; allowed: a duration such as "3 days", "24 h" or "90 minutes"',
      "aval.yaml:5: vote.quorom is no setting; did you mean vote.quorum?",
      "aval.yaml:6: vote.quorum is 0; allowed: a whole number, 1 or more",
      "aval.yaml:9: criteria.0.require is no setting; did you mean criteria.0.required?",
      'aval.yaml:11: electorate.groups is "members"; allowed: a list of names of groups of the forum',
    ]);
  });

  test("with a key that is like no other says which are possible there", () => {
    expect(problemsOf("network: N\nlanguage: en\nvote:\n  colour: 3\n")).toEqual([
      expect.stringMatching(/^aval.yaml:4: vote.colour is no setting; allowed here: duration, minimum, /),
    ]);
  });

  test("may choose the rule that votes are decided by", () => {
    const chosen = (vote: string) => read(`network: R\nvote: { ${vote} }`).vote;

    expect(chosen("quorum: 4").rule).toEqual({
      kind: "majority",
      majority: { kind: "more-for" },
      block: "discussion",
      tie: { kind: "refused" },
    });
    expect(chosen("rule: absolute, block: refuse").rule).toMatchObject({
      majority: { kind: "absolute" },
      block: "refuse",
    });
    expect(chosen("rule: 2/3, share_of: electors, quorum: 30 %")).toMatchObject({
      quorum: { parts: 30, of: 100 },
      rule: { majority: { kind: "share", share: { parts: 2, of: 3 }, among: "able" } },
    });
    expect(chosen('tie: "@nadia"').rule).toMatchObject({ tie: { kind: "steward", username: "nadia" } });
    expect(chosen("mode: consent").rule).toEqual({ kind: "consent" });
    expect(chosen("mode: consent, rule: more-for").rule).toEqual({ kind: "consent" });
    expect(chosen("close_when_settled: true, urgent: 0")).toMatchObject({
      closeWhenSettled: true,
      urgent: 0,
    });
    expect(read("network: R\nelectorate: { fixed: true }").vote.fixedElectorate).toBe(true);
  });

  test("with a rule that says nothing, or the contrary, beside another is refused", () => {
    const refused = (vote: string) => problemsOf(`network: R\nlanguage: en\nvote:\n  ${vote}`);

    expect(refused("mode: consent\n  block: refuse")).toEqual([
      "aval.yaml:5: vote.block belongs to a majority, and vote.mode is consent; allowed: one or the other",
    ]);
    expect(refused("share_of: electors")).toEqual([
      "aval.yaml:4: vote.share_of is electors; allowed: with a share in vote.rule, such as 2/3",
    ]);
    expect(refused("rule: absolute\n  tie: new-round")).toEqual([
      "aval.yaml:5: vote.tie goes with vote.rule: more-for; allowed: refused",
    ]);
    expect(refused("rule: 1/2")).toEqual([
      'aval.yaml:4: vote.rule is "1/2"; allowed: more-for, absolute, or a share above one half, such as "2/3" or "60 %"',
    ]);
    expect(refused("quorum: 101 %")).toEqual([
      'aval.yaml:4: vote.quorum is "101 %"; allowed: a whole number, 1 or more, or a share of those able to vote, such as "30 %" or "1/3"',
    ]);
  });

  test("that is empty says what is missing", () => {
    expect(problemsOf("")).toEqual([
      "aval.yaml:1: network is missing; allowed: a text of 1 to 120 characters",
    ]);
  });

  test("that is no YAML is refused with its line", () => {
    expect(problemsOf("network: [a\nlanguage: fr")[0]).toMatch(/^aval\.yaml:2: /);
  });

  test("that gives two stages one tag, or a minimum above the duration, is refused", () => {
    expect(problemsOf("network: R\nstage_tags:\n  vote: lettre-relecture\nvote:\n  minimum: 9 days")).toEqual(
      [
        'aval.yaml:3: stage_tags.vote is "lettre-relecture", which is stage_tags.review already; allowed: a tag of its own',
        "aval.yaml:5: vote.minimum is longer than vote.duration; allowed: at most as long",
      ],
    );
  });

  test("in French is refused in French, whatever the system speaks", () => {
    expect(
      problemsOf(`language: fr
vote: { quorum: 0, minimum: trois quinzaines }
membership: adhérent
langage: fr
charter_url: [a]
stage_tags: {}
`),
    ).toEqual([
      "aval.yaml:1: network manque ; attendu : un texte de 1 à 120 caractères",
      'aval.yaml:2: vote.minimum vaut "trois quinzaines" ; attendu : une durée telle que « 3 jours », « 24 h » ou « 90 minutes »',
      "aval.yaml:2: vote.quorum vaut 0 ; attendu : un nombre entier, 1 ou plus",
      'aval.yaml:3: membership vaut "adhérent" ; attendu : invited ou member',
      "aval.yaml:4: langage n'est pas un réglage ; vouliez-vous écrire language ?",
      "aval.yaml:5: charter_url vaut une liste ou un groupe de réglages ; attendu : une adresse commençant par https:// ou http://",
    ]);
    expect(problemsOf("language: fr\nnetwork: R\nrequest_tag: lettre-vote\nvote: { minimum: 9 j }")).toEqual([
      'aval.yaml:3: stage_tags.vote vaut "lettre-vote", qui est déjà request_tag ; attendu : une étiquette à part',
      "aval.yaml:4: vote.minimum dépasse vote.duration ; attendu : au plus la même durée",
    ]);
  });

  test("that does not say its language is refused in the system's", () => {
    const reading = () => readSettings("vote: 3", "aval.yaml", addresses, "fr");
    expect(reading).toThrow("aval.yaml:1: vote vaut 3 ; attendu : les réglages des votes");
    expect(reading).toThrow("aval.yaml:1: network manque");
  });

  test.each([
    ["network: [a\nlanguage: en", 2, "the indentation, or a bracket"],
    ["network: R\nvote:\n\tquorum: 3", 3, "a tab cannot indent"],
    ["network: R\nlanguage: en\nnetwork: S", 3, "this key is there twice"],
    ["network: 'R", 1, "something is missing here"],
    ["network: R\nrequest_tag: @lettre", 2, "put it in quotes"],
    ["network: Letters: support", 1, "put the value in quotes"],
    ["network\nlanguage: en", 1, "its colon is missing"],
    ["network: R\n---\nlanguage: en", 2, "a second document starts here"],
    ["network: R\nprinciples:\n  - *Open*", 3, "a value that starts with * must be put in quotes"],
    ["- network\nlanguage: en", 2, 'a setting is written "key: value"'],
  ])("with the slip %j is refused with the line and the mend", (text, line, words) => {
    const problems = problemsOf(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^aval\\.yaml:${line}: `));
    expect(problems[0]).toContain(words);
  });

  test("says its language though the rest of it cannot be used", () => {
    expect(languageOfFile("language: fr\nnetwork: [a")).toBe("fr");
    expect(languageOfFile("language: de")).toBeNull();
    expect(languageOfFile("")).toBeNull();
  });

  test.each(["Lettre", "a b", "2026", "x".repeat(21), "-a", "a--b"])("refuses the tag %j", (tag) => {
    expect(problemsOf(`network: R\nrequest_tag: "${tag}"`)[0]).toContain("aval.yaml:2: request_tag is");
  });
});

describe("several kinds of request", () => {
  const TWO = `network: R
language: en
criteria: [Several partners]
electorate: { groups: [members], fixed: true }
vote: { quorum: 5, rule: 2/3, share_of: electors, block: refuse }
letter: { about: Who we are., signatory_name: Anna Hall }
programmes:
  - id: residency
    name: Residencies
    request_tag: letter-residency
    criteria: [Open to all]
    required_fields: [recipient]
    electorate: { groups: [artists] }
    signatories: { groups: [board] }
    vote: { mode: consent }
    letter: { signatory_name: Paul Reed }
  - id: youth
    category: [9]
    vote: { rule: absolute }
`;

  test("say what is their own, and have the rest from the network", () => {
    const settings = read(TWO);
    const [residency, youth] = settings.programmes;

    expect(residency).toMatchObject({ id: "residency", name: "Residencies", ownTag: "letter-residency" });
    expect(residency?.settings).toMatchObject({
      requestTag: "letter-residency",
      category: [],
      criteria: [{ label: "Open to all", required: false }],
      requiredFields: ["recipient"],
      groups: { electors: ["artists"], signatories: ["board"] },
      vote: { quorum: 5, rule: { kind: "consent" }, fixedElectorate: true },
      letter: { about: "Who we are.", signatoryName: "Paul Reed" },
    });
    expect(youth).toMatchObject({ name: "youth", ownTag: null });
    expect(youth?.settings).toMatchObject({
      requestTag: "lettre-de-soutien",
      category: [9],
      criteria: [{ label: "Several partners" }],
      requiredFields: ["call", "deadline", "file"],
      groups: { electors: ["members"], signatories: null },
      vote: { rule: { majority: { kind: "absolute" }, block: "refuse", tie: { kind: "refused" } } },
    });
    expect(settings.programme?.tags).toEqual([
      { tag: "letter-residency", name: "Residencies" },
      { tag: "lettre-de-soutien", name: "" },
    ]);
  });

  test("are none unless the file has some", () => {
    const settings = read("network: R");
    expect(settings.programmes).toEqual([]);
    expect(settings).not.toHaveProperty("programme");
  });

  test.each([
    ["- { id: a, request_tag: x, vote: { rule: absolute, tie: new-round } }", "5: vote.tie goes with"],
    ["- { id: a, request_tag: x, vote: { duration: 2 h } }", "5: vote.minimum is longer than"],
    [
      "- { id: a, request_tag: x, vote: { quorum: 0 } }",
      "5: programmes.0.vote.quorum is 0; allowed: a whole",
    ],
    ["- { id: a, request_tag: x, letter: { signature: image } }", "5: letter.signature is image"],
    ["- { id: a }", "5: programmes.0 has neither request_tag nor category"],
    [
      "- { id: a, reqest_tag: x }",
      "5: programmes.0.reqest_tag is no setting; did you mean programmes.0.request_tag?",
    ],
    ["- { id: a, request_tag: x, stewards: { groups: [b] } }", "5: programmes.0.stewards is no setting"],
    [
      "- { id: a, request_tag: letter-vote }",
      '5: programmes.0.request_tag is "letter-vote", which is stage_tags.vote',
    ],
    ["- { id: a, request_tag: lettre-de-soutien }", "which is request_tag already"],
    ["- { id: a, category: [7] }", "5: programmes.0.category holds 7, which is in category already"],
    [
      "- { id: a, request_tag: x }\n  - { id: b, request_tag: x }",
      '6: programmes.1.request_tag is "x", which is programmes.0.request_tag already',
    ],
    [
      "- { id: a, request_tag: x }\n  - { id: a, request_tag: y }",
      '6: programmes.1.id is "a", as programmes.0.id',
    ],
    [
      "- { id: a, name: Arts, request_tag: x }\n  - { id: b, name: Arts, request_tag: y }",
      '6: programmes.1.name is "Arts", as programmes.0.name',
    ],
    [
      "- { id: a, request_tag: x }\n  - { id: b, name: a, request_tag: y }",
      '6: programmes.1.name is "a", as programmes.0.name',
    ],
  ])("are refused with line, value and what is allowed: %s", (lines, said) => {
    const [problem, ...more] = problemsOf(
      `network: R\nlanguage: en\ncategory: [7]\nprogrammes:\n  ${lines}\n`,
    );
    expect(problem).toContain(said);
    expect(more.filter((one) => !one.includes("neither"))).toEqual([]);
  });

  test("have what the network has wrong told once", () => {
    const file =
      "network: R\nlanguage: en\nvote: { duration: 2 h }\nprogrammes:\n  - { id: a, request_tag: x }";
    expect(problemsOf(file)).toHaveLength(1);
  });
});
