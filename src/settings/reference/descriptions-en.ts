/** What every setting and every variable is for, in English. */
import type { Descriptions } from "./descriptions.ts";

export const ENGLISH_DESCRIPTIONS: Descriptions = {
  keys: {
    network:
      "The name of your network, as the letter and the public pages say it. The only key that must be there.",
    language:
      "The language in which the service speaks: posts, messages, letter and pages. One a forum; commands are understood in both. Tags and criteria that the file does not give are in this language, too.",
    timezone:
      "The time zone in which dates are read and written. A deadline without an hour is the end of that day there.",
    request_tag:
      "The tag that makes a topic a request. Moderators set it; in the categories of `category` the service does.",
    stage_tags:
      "The tags by which a topic shows where its request stands, one at a time. Write only those you want to name yourself; each must differ from the others and from `request_tag`. After a change, `aval setup` creates what is new.",
    "stage_tags.incomplete": "Something that is needed is missing in the sheet.",
    "stage_tags.review": "The sheet is complete; the file is being read.",
    "stage_tags.vote": "A vote is open.",
    "stage_tags.granted": "The letter is granted and not written yet.",
    "stage_tags.refused": "The letter is not granted.",
    "stage_tags.delivered": "The letter is in the topic.",
    "stage_tags.withdrawn": "The request was taken back.",
    category:
      "Numbers of the categories in which every new topic is a request: the service tags it, and `aval setup` offers the request form there. The number ends the category's address (`/c/letters/12`). An empty list: moderators tag.",
    register: "The register: the topic in which every letter has its card, and the public pages.",
    "register.category":
      "The number of the category in which the register's topic is opened the first time; `null` is the first of `category`, or a category called Letters of support that the service makes. A register that is there stays where it is.",
    "register.private_topics":
      "Whether the public pages show letters of topics that the public may not read, too.",
    weekly_message:
      "The day on which moderators get one private message with the requests that wait for them, from eight in the morning on, in `timezone`; `never` sends none. A moderator for whom nothing waits gets none. If the service is down that whole day, there is none that week.",
    electorate: "Who votes.",
    "electorate.groups":
      "The groups of the forum whose members vote, except who is in recusal for the project. The forum's own groups go by their English names, such as `trust_level_1`.",
    "electorate.fixed":
      "Whether those who can vote are those of the opening of a vote. Otherwise whoever joins the groups during a vote can vote, and whoever leaves them cannot any more.",
    stewards: "Who leads votes beside the moderators, who always do.",
    "stewards.groups": "The groups whose members have a moderator's commands in requests.",
    reviewers: "Who reads the files and ticks the criteria.",
    "reviewers.groups": "The groups whose members review; `null` is everyone who votes.",
    signatories: "Who signs letters, revokes them, and gives back a signed copy.",
    "signatories.groups":
      "The groups whose members are signatories; `null` is the moderators and the groups of `stewards`. Somebody in recusal for a project does not sign its letter.",
    criteria:
      "The checklist of a review, in its order. A tick belongs to a criterion's place in the list: while requests are open, add at the end.",
    "criteria.label": "The criterion, as the checklist and the letter say it.",
    "criteria.required":
      "Whether no vote opens by itself before it is ticked (★). A label alone is a criterion that is not required.",
    "criteria.sentence":
      "What a letter says of a file that meets it: a clause after “the file shows that”. Without one the letter names the criterion by its label.",
    required_fields:
      "What a sheet has to say, beside its project and its holder, before it can be reviewed. `call` is met by a recipient, too; a `deadline` has to be a date that can be read, a `file` a link, an upload or “given to @name”.",
    vote: "When votes open and end, and what decides. Moderators may set another length for one vote.",
    "vote.duration": "The usual length of a vote.",
    "vote.minimum": "The least length of a vote that the deadline cuts short; at most `duration`.",
    "vote.before_deadline":
      "How long before the file is due a vote ends at the latest, unless `minimum` asks for longer.",
    "vote.reminder_before":
      "How long before its end those who have not voted get one private message, about all open votes.",
    "vote.discussion": "How long a request is discussed before a vote opens by itself; `0` is not at all.",
    "vote.urgent":
      "Where the file is due sooner than this after the request began, the vote opens as soon as the sheet is complete, beside the review, for 24 hours at most; a letter that is granted then waits for the review. `0` is never.",
    "vote.quorum":
      "The least number of votes for a decision, abstentions counted, or the least share of those able to vote.",
    "vote.mode":
      "How votes decide: by `majority` (For, Abstain, Against, Block) or by `consent` (Consent, Stand aside, Object): granted when the quorum is reached and no argued objection is open at the end; an objection takes the request back to discussion. By consent `rule`, `share_of`, `block` and `tie` are left out.",
    "vote.rule":
      "How many For grant a letter: `more-for` than Against, `absolute` (more than half of those able to vote), or at least a share.",
    "vote.share_of":
      "What a share in `rule` is taken of: the `votes` For and Against, or the `electors`, all those able to vote.",
    "vote.block":
      "What a block with an argument does: back to `discussion`, `refuse` the letter, or count as a vote `against`. One without an argument counts as Against.",
    "vote.tie":
      "What as many For as Against come to under `more-for`: the letter is `refused`, one `new-round`, or somebody's vote decides (`@nadia`, who has to be able to vote; without their vote the letter is refused).",
    "vote.close_when_settled":
      "Whether a vote ends, after `minimum`, once the votes still missing cannot change the result. Somebody who has not voted may still block or object: as long as that would change the result, the vote goes on.",
    membership:
      "How the holder stands to the network once a letter is granted: `invited` to join, which the outcome says; with `member` the letter waits until a moderator records that the holder has joined (`/membership yes: reason`).",
    projects: "Bounds for the projects of one request.",
    "projects.most":
      "How many projects a request may hold; a further `/project` is refused with a sentence. At most 12.",
    recusal: "Bounds for links of interest that somebody names for others.",
    "recusal.most_named":
      "How many people one person may name in a request for a link of interest, moderators apart; more are for the moderators to name. At most 40.",
    principles: "Sentences that stand on every sheet and every ballot. Markdown and links are allowed.",
    guide_url:
      "The address of your members' guide (start from `docs/en/guide-member.md`), linked from each request's status; `null` is none.",
    charter_url: "The address of your charter, linked from each request's status; `null` is none.",
    numbers_in_letter:
      "Whether the letter itself gives the numbers of the vote. The register and the letter's page always do.",
    letter:
      "What stands on a letter beside the request's own facts. Each can be left out. `aval letter preview TOPIC` shows a letter as it would be. Paths are from the folder of this file on.",
    "letter.about": "Who the network is, in two or three sentences: the letter's first paragraph.",
    "letter.address": "The sender's address, line by line.",
    "letter.legal_number": "The network's number in a public register, as it is to be printed.",
    "letter.email": "The sender's e-mail address.",
    "letter.logo": "The path of the logo: PNG, JPEG or SVG.",
    "letter.place": "Where letters are written, beside the date.",
    "letter.recipient": "Whom a letter goes to when the sheet names nobody, line by line.",
    "letter.subject": "The subject; `{project}` stands for the project's name.",
    "letter.signatory_name": "Who signs.",
    "letter.signatory_role": "In which role.",
    "letter.signature":
      "How letters are signed: `line` leaves room for a signature by hand, `image` prints `signature_image`, with `command` the letter waits until a signatory writes `/sign: I sign the letter` in the topic and then says who signed it and when, and is dated from that day.",
    "letter.signature_image": "The path of an image of the signature: PNG, JPEG or SVG.",
    "letter.certificate":
      "The path of a certificate (PKCS#12: `.p12` or `.pfx`) with which every letter is signed, so that a PDF reader shows by whom; its passphrase is in `AVAL_CERTIFICATE_PASSPHRASE`.",
    "letter.pdf":
      "The standard of the file: `ua-1` (PDF/UA-1, for readers of every ability) or `a-2a` (PDF/A-2a, for archives). Both are tagged.",
    "letter.followup":
      "How long after the file was due the service asks in the topic, once, what the funder answered and what came of what was promised; `0` is never.",
    "letter.folder":
      "The path of a folder with a text (`letter.en.md.ejs`) or a layout (`letter.typ`) of your own, or both ([how](letters/README.md)). They are tried when the service starts; a fault is told with file and line.",
    programmes:
      "Several kinds of request in one forum. What a programme does not say is the network's own, key by key. A topic's programme is the one whose request tag it bears when the request begins, or else in whose category it stands; of several the first in this list. It is recorded then and stays, whatever becomes of tags and names. A topic with the network's own `request_tag` alone is of none.",
    "programmes.id":
      "The short name under which requests keep their programme; do not change it while some are open. If a programme is taken out while requests of it are open, nothing is opened or issued there until it is back, which their status says.",
    "programmes.name": "What people read; without it the `id`.",
    "programmes.request_tag":
      "The tag that makes a topic a request of this programme. Without one its topics bear the network's, and are known by their category.",
    "programmes.category":
      "Numbers of the categories in which every new topic is a request of this programme.",
    "programmes.criteria": "Its own checklist in place of the network's, as at the top.",
    "programmes.required_fields": "What its sheets have to say, in place of the network's list.",
    "programmes.electorate": "Who votes; keys as at the top.",
    "programmes.reviewers": "Who reviews; keys as at the top.",
    "programmes.signatories": "Who signs; keys as at the top.",
    "programmes.vote":
      "When its votes open and end, and what decides; keys as at the top. Where it names a `rule` of its own, the network's `share_of` and `tie` are not taken over; with `mode: consent` nothing of the network's majority is.",
    "programmes.membership": "As at the top.",
    "programmes.principles": "In place of the network's.",
    "programmes.charter_url": "In place of the network's.",
    "programmes.guide_url": "In place of the network's.",
    "programmes.numbers_in_letter": "As at the top.",
    "programmes.letter":
      "What stands on its letters; keys as at the top, `folder` for a text and a layout of its own among them.",
  },
  examples: {
    network: "network: Shared Workshops Network",
    language: "language: en",
    timezone: "timezone: Europe/London",
    request_tag: "request_tag: letter-of-support",
    stage_tags: `stage_tags:
  incomplete: to-complete
  review: in-review
  vote: in-vote
  granted: granted
  refused: not-granted
  delivered: delivered
  withdrawn: withdrawn`,
    category: "category: [12]",
    register: `register:
  category: 14
  private_topics: true`,
    weekly_message: "weekly_message: thursday",
    electorate: `electorate:
  groups: [members]
  fixed: true`,
    stewards: `stewards:
  groups: [board]`,
    reviewers: `reviewers:
  groups: [readers, board]`,
    signatories: `signatories:
  groups: [board]`,
    criteria: `criteria:
  - label: Open, replicable model
    required: true
    sentence: its model is open and can be taken up elsewhere
  - Answers a need of its territory`,
    required_fields: "required_fields: [call, deadline, file, purpose]",
    vote: `vote:
  duration: 5 days
  minimum: 36 h
  before_deadline: 1 day 12 hours
  reminder_before: 12 hours
  discussion: 2 days
  urgent: 48 h
  quorum: 30 %
  mode: majority
  rule: 2/3
  share_of: votes
  block: refuse
  tie: refused
  close_when_settled: true`,
    membership: "membership: invited",
    projects: "projects:\n  most: 10",
    recusal: "recusal:\n  most_named: 5",
    principles: `principles:
  - A letter supports a project, never its operators.
  - "We share what we learn: [our charter](https://network.example.org/charter)."`,
    guide_url: "guide_url: https://network.example.org/letters-guide",
    charter_url: "charter_url: https://network.example.org/charter",
    numbers_in_letter: "numbers_in_letter: true",
    letter: `letter:
  about: >-
    The Shared Workshops Network brings together forty workshops that are open to all.
  address: [Old Station, 12 Granary Lane, Brume]
  legal_number: "Registered charity 000000"
  email: office@network.example.org
  logo: logo.svg
  place: Brume
  recipient: [Mistvale Region, Department of Community Life]
  subject: "Letter of support: {project}"
  signatory_name: Anna Hall
  signatory_role: chair
  signature: image
  signature_image: signature.png
  certificate: letters.p12
  pdf: a-2a
  followup: 90 days
  folder: letter`,
    programmes: `programmes:
  - id: residencies
    name: Artists' residencies
    request_tag: letter-residency
    category: [21]
    criteria:
      - Open to the neighbourhood
    required_fields: [recipient, deadline]
    electorate:
      groups: [artists]
    reviewers:
      groups: [artists]
    signatories:
      groups: [residency-board]
    vote:
      mode: consent
      quorum: 3
    membership: invited
    principles:
      - A residency is open to its neighbours.
    charter_url: https://network.example.org/residencies
    guide_url: https://network.example.org/residencies-guide
    numbers_in_letter: false
    letter:
      signatory_name: Paul Reed
      signatory_role: residencies
      folder: letter-residency`,
  },
  variables: {
    DISCOURSE_URL: {
      what: "The address of the forum.",
      allowed: "an address that starts with https:// or http://",
      otherwise: "must be there",
      example: "https://forum.example.org",
    },
    DISCOURSE_API_KEY: {
      what: "**Secret.** A global API key for all users (Admin, API).",
      allowed: "a key of the forum",
      otherwise: "must be there",
      example: "…",
    },
    DISCOURSE_API_USERNAME: {
      what: "The username of the bot's account, an administrator.",
      allowed: "a username of the forum",
      otherwise: "must be there",
      example: "letters",
    },
    DISCOURSE_WEBHOOK_SECRET: {
      what: "**Secret.** Signs what the forum sends; `aval setup` gives it to the forum's webhook. Not needed by `aval sync`.",
      allowed: "12 characters or more, your choice",
      otherwise: "must be there",
      example: "…",
    },
    DISCOURSE_WEBHOOK_SECRET_PREVIOUS: {
      what: "**Secret.** The secret before, still accepted while you change it; take it away afterwards.",
      allowed: "12 characters or more",
      otherwise: "none",
      example: "…",
    },
    AVAL_SECRET: {
      what: "**Secret.** What the record of every request is sealed with. Keep a copy: without it the service believes nothing that it has written ([the record](how-it-works.md#what-is-believed)). One of its own for each forum.",
      allowed: "32 characters or more, your choice (`openssl rand -hex 32`)",
      otherwise: "must be there",
      example: "…",
    },
    AVAL_SECRET_PREVIOUS: {
      what: "**Secret.** The secret before: what it has sealed is still believed. `aval reseal` seals everything anew; then it can be taken out.",
      allowed: "32 characters or more",
      otherwise: "none",
      example: "…",
    },
    AVAL_PUBLIC_URL: {
      what: "The address at which the forum and the public reach the service: webhook, register, pages of letters.",
      allowed: "an address that starts with https:// or http://",
      otherwise: "none: no webhook is made, and letters carry no address",
      example: "https://letters.example.org",
    },
    AVAL_CONFIG: {
      what: "The path of the settings file.",
      allowed: "a path",
      otherwise: "`aval.yaml` where the service is started",
      example: "/etc/aval/aval.yaml",
    },
    AVAL_CERTIFICATE_PASSPHRASE: {
      what: "**Secret.** Opens the certificate of `letter.certificate`.",
      allowed: "the passphrase of the file",
      otherwise: "an empty one",
      example: "…",
    },
    AVAL_METRICS_TOKEN: {
      what: "**Secret.** With it `/metrics` is given to whoever shows it (`Authorization: Bearer …`), through a proxy too, and to nobody else.",
      allowed: "16 characters or more",
      otherwise: "none: `/metrics` is given to whoever asks the service directly",
      example: "…",
    },
    AVAL_LOG_LEVEL: {
      what: "From which level on `aval serve` and `aval sync` write to the log.",
      allowed: "trace, debug, info, warn, error, fatal or silent",
      otherwise: "`info` (`warn` for `aval sync`)",
      example: "debug",
    },
    HOST: {
      what: "The address of this machine on which the service listens. Only this machine reaches the default one, so that everybody else comes through the proxy; in a container it is `0.0.0.0`, as the image has it.",
      allowed: "an address, or `localhost`; `0.0.0.0` or `::` is all of them",
      otherwise: "`127.0.0.1`",
      example: "0.0.0.0",
    },
    PORT: {
      what: "The port on which the service listens.",
      allowed: "0 to 65535; 0 is any free one",
      otherwise: "`3000`",
      example: "8080",
    },
  },
};
