/** The demo's case in English. People, projects and texts are made up. */
import type { DemoCase } from "./demo-case.ts";

export const englishCase: DemoCase = {
  language: "en",
  network: "Shared Workshops Network",
  names: {
    bruno: "Bruno Kessler",
    chloe: "Chloe Marchand",
    denis: "Denis Aubrey",
    driss: "Driss Benali",
    emma: "Emma Lindholm",
    farida: "Farida Cherif",
    gael: "Gael Breslin",
    hana: "Hana Novak",
    ivan: "Ivan Petit",
    jeanne: "Jean Russell",
    karim: "Karim Diallo",
    leo: "Leo Vance",
    lucie: "Lucy Ferrand",
  },
  group: "network",
  category: "Network life",
  title: "Two letters of support for the Makers of Tomorrow call",
  firstPost: `Hello everybody,

I pass on a request that came by e-mail this morning. It is from Alice Morel, who has no account here.

> Hello, two projects of our valley answer the call.
>
> 1/ The Corn Hall
> 2/ The Hillside Relay
>
> Deadline: 30 June
> For each of them, a letter from your network would help the jury.
> Some of you work with the operator, the Northwind cooperative; I name them below.

**Requester:** Alice Morel, passed on by @bruno
**Operators and partners:** Northwind Cooperative
**Call:** Makers of Tomorrow
**Recipient:** Region, jury of the call
**Purpose of the letter:** recommended
**Known links of interest:** @chloe, @driss, @emma`,
  playground: {
    title: "Your turn: a letter for the Open Barn project",
    firstPost: `This topic is here to try things. As Jean (moderator), add the tag lettre-de-soutien and see what follows.

**Project:** The Open Barn
**Holder:** The Barn Association
**Call:** Living Places
**Deadline:** 15 July
**File:** https://example.org/open-barn.pdf`,
  },
  mistaken: "Bruno, so it is you who runs The Corn Hall? I did not know you had changed jobs.",
  clarified: "No, I only pass it on: the request is Alice Morel's, as the first lines of the status say.",
  filled: {
    1: [
      ["Holder", "The Granary Association"],
      ["File", "https://example.org/the-corn-hall.pdf"],
      ["Territory", "Loue Valley"],
      ["Commitments to the network", "join the network, host a meet-up, share its model"],
    ],
    2: [
      ["Holder", "Hillside Co-op"],
      ["File", "communicated to @hana"],
      ["Territory", "The High Hills"],
      ["Commitments to the network", "share its plans and accounts"],
    ],
  },
  typo: "/revew 2 for: file read, the model is described step by step",
  typoMended: "/review 2 reserved: a sound file, the budget needs detail",
  tickNote: "/criterion 2.2 yes: plans and accounts published under a free licence",
  review1: "I have read the whole file.\n\n/review 1 for: the model is open and already taken up elsewhere",
  review2: "/review 2 reserved: a sound file, the budget needs detail",
  onPrinciple:
    "On principle I abstain when two projects of one operator come together. It is no opinion on the files.",
  condition:
    "Agreed as far as I am concerned.\n\n/concern 1: that the plans of the hall are published before it opens",
  block: "/objection 2: the budget does not say who pays for the works",
  answer: "Gael, page 14 of the file says so: the town pays for the shell, the co-op for the fittings.",
  blockLifted: "Thank you, I had missed that page.\n\n/lift O1: the answer is in the file, page 14",
  recusal: "I should have said so earlier.\n\n/recuse: I work as a trainer for the cooperative",
  options: { for: "For", abstain: "Abstain", against: "Against", block: "Block" },
  told: {
    taken: "Port {port} is taken; another one is used.",
    opening: "A demonstration forum opens: {url}",
    posted: "{bruno} passes on the request of Alice Morel, who is not on the forum: {thread}",
    tagged:
      "{jeanne} tags the topic: the service posts where the request stands and a sheet per project, and tells {chloe}, {driss} and {emma}, who are named in the request.",
    mistaken: "{karim} takes {bruno} for the requester; the status says who asks and who passes it on.",
    filled: "{bruno} completes both sheets: holders, files. The projects go to review.",
    ticked: "{hana} and {ivan} tick the criteria; their names and the day appear beside them.",
    tickedRecused: "{chloe}, recused, ticks a criterion: it is unticked, and she is told why.",
    typo: "{ivan} mistypes a command by one letter: a short reply says so, and goes away once the post is put right.",
    reviewed: "{hana} and {ivan} have reviewed the files, one for, one reserved.",
    opened: "The time for discussion is over: both votes open by themselves, without the recused people.",
    voted: "The members vote in the forum's polls.",
    recused:
      "{denis}, who had voted, declares a link of interest: the vote is removed, then he leaves the ballot, and it is said.",
    positions:
      "{farida} abstains on principle, {leo} says yes on a condition, {gael} blocks the second project with an objection.",
    reminder: "The day before the end, a private message reminds only those who can still vote.",
    lifted: "{gael} has his answer: he lifts his objection and changes his vote.",
    decided: "The votes end: the results, the letters and their PDFs come into the topic.",
    thread: "The thread: {url}",
    letter: "Letter {reference}: {file}, to be checked at {url}",
    sum: "{recused} in recusal, {counted} of their votes counted.",
    stays: "The forum stays open: read the thread, act as anybody. Ctrl+C to stop.",
  },
};
