/** Every sentence of the bot in English, under the same keys and with the same values as in French. */
import type { WordKey } from "./french.ts";
import { rulesEnglish } from "./rules-english.ts";

export const english: Readonly<Record<WordKey, string>> = {
  ...rulesEnglish,
  "list.and": "and",
  "list.others": "and {more} {more?other|others}",

  "stage.incomplete": "To complete",
  "stage.review": "Review",
  "stage.vote": "Vote",
  "stage.granted": "Letter granted",
  "stage.refused": "Letter not granted",
  "stage.delivered": "Letter delivered",
  "stage.on-hold": "On hold",
  "stage.withdrawn": "Request withdrawn",

  "decision.granted": "letter granted",
  "decision.refused": "letter not granted",
  "decision.blocked": "argued block, back to discussion",
  "decision.no-quorum": "quorum missed",
  "decision.nobody": "nobody was able to vote",
  "round.later": ", round {round}",
  "count.cast": "{voted} {voted?vote|votes} cast out of {able} possible",
  "quorum.left": "{left} more {left?vote|votes} for the quorum of {quorum}",
  "quorum.there": "quorum of {quorum} reached",
  "quorum.reached": "reached",
  "quorum.missed": "missed",
  "count.recused": "{recused=nobody} recused",

  "verdict.for": "for",
  "verdict.reserved": "reserved",
  "verdict.against": "against",

  "recusal.requester": "asks for the letter",
  "recusal.holder": "holds the project",
  "recusal.self": "own declaration",
  "recusal.named": "from {requester}'s request",
  "recusal.steward": "from {by}, a moderator",
  "recusal.sheet": "from the sheet",

  "missing.review": "a review",
  "missing.criteria": "{count?the criterion|the criteria} {labels}",
  "missing.objection": "an answer to {ids}",
  "missing.discussion": "time for discussion, until {until}",
  "missing.electorate": "people able to vote",
  "missing.steward": "a new vote",
  "missing.too-late": "time before the file is due",
  "missing.programme": "its programme, gone from the settings",
  "missing.nothing": "nothing",
  "missing.votes": "votes",
  "missing.letter": "the letter",
  "need.project": "the project's name",
  "need.holder": "the holder",
  "need.requester": "the requester",
  "need.operators": "the operators",
  "need.call": "the call or the recipient",
  "need.recipient": "the recipient",
  "need.deadline": "the deadline",
  "need.file": "the file",
  "need.territory": "the territory",
  "need.purpose": "the purpose of the letter",
  "need.commitments": "the commitments",
  "need.why": "the reason for support",
  "need.links": "the links of interest",
  "criterion.named": "“{label}”",

  "who.no-link": "anybody without a link of interest",
  "who.reviewers": "any reviewer without a link of interest",
  "who.electors": "the people able to vote",
  "who.objectors": "who objected",
  "who.everybody": "everybody",
  "who.service": "the vote opens by itself",
  "who.nobody": "nobody",
  "who.stewards": "the moderators",
  "next.missing": "Missing: {what}; {who}{latest}.",
  "next.fields": "{who} can complete the sheet",
  "next.review": "{who} can review",
  "next.tick": "{who} can tick",
  "next.objection": "An answer to {ids} is awaited; {who} or the moderators can then lift the objection.",
  "next.against": "The review is against: the vote does not open by itself.",
  "next.discussion": "Discussion until {until}; the vote can open after it.",
  "next.electorate": "Nobody is able to vote: it is for {who} to mend it.",
  "next.programme":
    "Nothing is decided here while its programme is missing from the settings of the service.",
  "next.steward": "A new round can be opened by {who}: `/vote{n} 3 days: reason for it`.",
  "next.nothing": "Nothing is missing; the vote opens by itself.",
  "next.letter": "The letter follows.",
  "next.signature": "To be signed by {names}.",
  "next.latest": ", by {day}",

  "status.title": "Where the request stands",
  "status.asked": "Asked by {requester} on {day}.",
  "status.relayed": "Asked by {requester}, passed on by {relayer} on {day}.",
  "status.relayed-outside": "Asked by {requester} (not on the forum), passed on by {relayer} on {day}.",
  "status.due": "File due: {days}.",
  "block.head": "**{title}** · {stage}.",
  "block.vote": "**{title}** · Vote until {end}: {cast}, {quorum}, {recused}.",
  "block.closing": "**{title}** · Vote ended: {cast}, {recused}. The result follows.",
  "block.opening": "**{title}** · The vote opens.",
  "block.decided": "**{title}** · {stage}: {cast}, {recused}.",
  "block.earlier": "Last vote: {decision} ({cast}, {recused}).",
  "block.void": "Vote void, the poll was removed; a new round follows.",
  "block.others": "**Other projects**: {projects}.",
  "link.sheet": "sheet",
  "link.ballot": "vote",
  "link.draft": "draft letter (PDF)",
  "link.outcome": "result",
  "link.letter": "letter",
  "link.pdf": "PDF",
  "status.vote-not-open":
    "**Vote**{scope}: not open yet{end}; {able} {able?person|people} will be able to vote, {recused} {recused?is|are} recused.",
  "status.vote-not-open-alone":
    "**Vote**{scope}: not open yet{end}; {able} {able?person|people} will be able to vote, nobody is recused.",
  "status.vote-scope": " on {title}",
  "status.vote-by": ", to end by {day}",
  "status.asked-in-private":
    "**A link of interest?** Asked in private, from what their profiles say: {asked} {asked?person|people}; answers: {answered=none}.",
  "status.recused": "**Recused** (not voting): {people}.",
  "status.only": ", {projects} only",
  "status.concerns": "**{count?Open reservation|Open reservations}**: {positions}.",
  "status.concerns-after": "**{count?Reservation to follow up|Reservations to follow up}**: {positions}.",
  "status.objections": "**{count?Open objection|Open objections}**: {positions}.",
  "status.positions": "**Open reservations and objections**: {positions}.",
  "status.position-on": "on {projects}",
  "position.remark": "a mere remark, of somebody recused",
  "position.holds-vote": "holds the opening of the vote",
  "position.argues-block": "argues a block",
  "position.returns": "returns the request to discussion if still open at the end of the vote",
  "position.holds-letter": "holds the letter",
  "position.letter-out": "the letter is delivered already",
  "position.letter-revoked": "the letter is revoked",
  "status.more-positions": "and {more} more",
  "status.more-notices":
    "And {more} more {more?point|points} in the sheets, which will stand here once these are settled.",
  "status.trouble":
    "**Service**: since {day} it has not been able to {what}{words}. It keeps trying; the rest of the request goes on. Whoever runs the service finds the reason in its log.",
  "status.register-gone":
    "**Register**: its topic was deleted, so letters cannot be entered or verified. Moderators: recover that topic; what is missing is entered by itself. Where it cannot be found, whoever runs the service runs `aval setup`.",
  "trouble.record": "record what was done",
  "trouble.letter": "set a letter",
  "trouble.post": "publish a post",
  "trouble.edit": "change a post",
  "trouble.tags": "change the tags",
  "trouble.group": "keep the group of the people able to vote",
  "trouble.poll": "open or close a poll",
  "trouble.message": "send a private message",
  "trouble.register": "write in the register",
  "status.sheet-too-long":
    '**Sheet of "{title}"**: it is too long for the service to keep it up to date. Shorten it; ticks still count.',
  "status.others": "**Same call or operator**: {count} other {count?letter|letters}, {letters}.",
  "status.impossible":
    '**Calendar**: the file of "{title}" is due on {day}; discussion and a vote do not fit before it. The moderators can open a shorter vote: `/vote {n} 12 hours: reason`.',
  "status.recount":
    "**Recounted, {title}**: at the decision {votedThen} {votedThen?vote|votes} cast out of {ableThen} possible; without {names}, {voted} out of {able}: {result}.",
  "recount.same": "same result",
  "recount.other": 'the result would be "{decision}"',
  "recount.vote-again": "The moderators can open a new vote.",
  "recount.delivered": "The letter is out already: it is for the moderators to tell who has received it.",
  "status.notes": '**Sheet of "{title}"**: some lines could not be read; they are kept under "Notes".',
  "status.first-post":
    '**Sheet of "{title}"**: the first post now says: {changes}. The sheet is unchanged; edit it if it has to follow.',
  "status.first-post-by":
    '**Sheet of "{title}"**: the first post, edited by {who}, now says: {changes}. The sheet is unchanged; edit it if it has to follow.',
  "status.unknown-names": '**Sheet of "{title}"**: no account is called {names}.',
  "status.many-named":
    '**Sheet of "{title}"**: {names}. Beyond {most} people named by one, it is for the moderators to record the link: `/recuse @name: and the reason`.',
  "status.plain-names":
    '**Sheet of "{title}"**: {names}, without an @ among the links of interest. Write @name so that the person is recused, or take the name out.',
  "status.holder-is-operator":
    '**Sheet of "{title}"**: the holder given is also listed as an operator. A letter supports a project and its holder, not an operator.',
  "status.unusable-tag":
    '**Tag**: "{tag}" no longer exists on the forum, or another has taken its place. An administrator can restore it, or change its name in the service\'s settings.',
  "status.closed": "Topic closed: to declare a link of interest, write to {stewards}.",
  "status.programme": "Programme: {programme}.",
  "status.programme-both":
    '**Programme**: this topic bears {tags}, too. The request is one of "{programme}", settled when it began. Take the other tag off; for the other programme, open another topic.',
  "status.programme-moved":
    '**Programme**: this topic bears {tags} now, but the request is one of "{programme}", settled when it began. To change that: `/withdraw: and the reason`, then a new topic.',
  "status.programme-none":
    "**Programme**: this topic bears {tags} now, but the request began outside that programme and stays so. To change that: `/withdraw: and the reason`, then a new topic.",
  "status.programme-gone":
    '**Programme**: "{programme}" is no longer in the settings of the service. Until it is back, no vote opens and no letter is issued; an open vote runs to its end, and recusals are still recorded.',
  "status.help":
    "A link of interest? Write `/recuse: and your reason`. Everything else: `/help what can I do?`",
  "status.charter": "[Charter of the letters of support]({url}).",
  "status.guide": "[How it works for members]({url}).",
  "status.other-poll": "**Poll in post {number}**, indicative and without the recused people: {counts}.",
  "status.continued": "Log of the request, continued: part {part}.",

  "name.gone": "account no. {id}",
  "log.recused-requester": "{who} recused{projects}, asks for the letter",
  "log.recused-holder": "{who} recused{projects}, holds the project",
  "log.proposed-requester": "{by} proposes as requester: {text}{projects}; for the moderators to confirm",
  "log.proposed-holder": "{by} proposes as holder: {text}{projects}; for the moderators to confirm",
  "log.electorate": "people able to vote{projects}: in addition {joined}, no longer {left}",
  "log.regrouped":
    "group of those able to vote{projects}: changed by hand (in addition {strangers}, missing {missing}), put right",
  "log.nobody": "nobody",
  "log.vote-removed": "vote already cast by {who} removed{projects}",
  "log.reopened": "poll opened again{projects}: it had been closed by hand, and the vote lasts until its end",
  "log.decided": "decision{projects}: {decision}",
  "log.altered": "{post}: text changed by {who}{reason}, put right",
  "log.left": "{post}: text changed by {who}{reason}; it stays as it is",
  "log.removed": "{post}: post deleted, put back",
  "log.gone": "{post}: no longer in this topic, posted again",
  "log.given": "{post}: given to another account, whose words it holds from now on; posted again",
  "log.hidden": "{post}: post hidden, shown again",
  "log.moved-in":
    "a post of the service in another request was moved here: it says nothing about this one and is left alone; stewards, please move it back",
  "log.merged": "{who} takes no part{projects}: the account now holds what {before} declared{reason}",
  "believed.requester": "who asks: {who}",
  "believed.holder": "who holds{projects}: {who}",
  "believed.criterion-met": 'criterion "{label}" ticked by {by}{projects}{reason}',
  "believed.criterion-not": 'criterion "{label}" unticked by {by}{projects}{reason}',
  "believed.ask": "{who} asked in private about a link of interest{projects}",
  "believed.opening":
    "what is voted on{projects}: {project}, {holder}; {electors} {electors?person|people} able to vote",
  "believed.counted":
    "count{projects}: {for} For, {abstain} Abstain, {against} Against, {block} Block; {electors} {electors?person|people} able to vote, {recused} recused",
  "post.status": "status of the request",
  "post.project": "sheet",
  "post.ballot": "ballot",
  "post.outcome": "outcome",
  "post.letter": "letter",
  "post.reply": "reply of the service",
  "post.register": "card of the register",
  "outcome.strangers": "{count?Vote|Votes} set aside, not by people able to vote: {names}.",
  "outcome.fingerprint": "Fingerprint of the count (SHA-256)",
  "status.proposed-requester":
    '**{title}**: {by} proposes "{text}" as requester. The moderators can confirm it by editing the sheet.',
  "status.proposed-holder":
    '**{title}**: {by} proposes "{text}" as holder. The moderators can confirm it by editing the sheet.',
  "status.kept-requester":
    "It cannot be told who wrote who asks for the letter. {who} is recused as a precaution. Moderators: write the requester's @name in the sheet, or lift the recusal.",
  "status.kept-holder":
    "It cannot be told who named {who} as holder: recused as a precaution. Moderators: confirm it by writing the holder's @name in the sheet, or lift the recusal.",
  "status.unsure-requester":
    "The account of {who} bears the requester's name: recused as a precaution. Moderators: confirm it by writing its @name in the sheet, or lift the recusal.",
  "status.unsure-holder":
    "The account of {who} bears the holder's name: recused as a precaution. Moderators: confirm it by writing its @name in the sheet, or lift the recusal.",
  "status.question-fixed":
    "**{title}**: what is asked does not change during the vote; the sheet was put right. To ask something else, a moderator takes the poll out of the ballot: the vote is then void.",

  "log.reclosed": "poll closed again{projects}: it had been opened by hand after the end of the vote",
  "status.stewards-recused":
    "**{title}**: all moderators are recused; {names} ({count?administrator|administrators}) {count?decides|decide} in their place.",
  "status.stewards-none":
    "**{title}**: all moderators and administrators are recused; nobody can open or end the vote.",
  "log.title": "Log",
  "log.earlier": "(the beginning is in earlier posts of the service)",
  "log.line": "{day}: {line}",
  "log.projects": ", {projects}",
  "log.recused": "{who} recused{projects}{reason}",
  "log.recused-by": "{who} recused{projects}, {source}{reason}",
  "log.asked":
    "{count} {count?person|people} asked in private about a link of interest, from what their profiles say{projects}",
  "log.no-link": "{who}: no link of interest{projects}{reason}",
  "log.lift-recusal": "recusal of {who} lifted by {by}{projects}{reason}",
  "log.lift-position": "{id} lifted by {by}{reason}",
  "log.concern": "reservation {id}, {who}{projects}{reason}",
  "log.objection": "objection {id}, {who}{projects}{reason}",
  "log.review": "review ({verdict}) by {by}{projects}{reason}",
  "log.joined": "membership of the holder recorded by {by}{projects}{reason}",
  "log.not-joined": "membership of the holder taken back by {by}{projects}{reason}",
  "log.programme": 'request of the programme "{programme}"',
  "log.project": 'project "{name}", added by {by}',
  "log.withdraw": "request withdrawn by {by}{projects}{reason}",
  "log.open": "vote opened at the request of {by}{projects}{reason}",
  "log.move-end": "end of the vote set to {end} by {by}{projects}{reason}",
  "log.end": "vote ended by {by}{projects}{reason}",
  "log.opened": "vote opened{round}{projects}",
  "log.closed-time": "vote ended{round}{projects}",
  "log.closed-late": "vote ended after its time{round}{projects}",
  "log.closed-everybody": "vote ended, everybody having voted{round}{projects}",
  "log.closed-steward": "vote ended at the moderators' request{round}{projects}",
  "log.closed-void": "vote void{round}{projects}",
  "log.closed-nobody": "vote ended, nobody being able to vote any more{round}{projects}",
  "log.set-aside": "vote of {who} set aside: the forum did not allow its removal{projects}",

  "ballot.heading": "Vote: {title}{round}",
  "ballot.question": "Do we grant a letter of support to this project (led by {holder})?",
  "ballot.no-operator": "The letter supports the project, not its operators.",
  "ballot.dates-unknown": "The vote is open.",
  "ballot.until": "Vote until {end}.",
  "ballot.able": "{able} {able?person|people} can vote.",
  "ballot.not-taking-part": "Not taking part in the vote: {people}.",
  "ballot.draft": "Read the letter's text before voting",
  "ballot.draft-file": "**Draft letter**: {pdf}",

  "group.title": "People able to vote: {title}",
  "group.bio": 'People able to vote on "{title}", request {url}. Kept by the letters of support service.',

  "outcome.granted": "{title}: letter granted.",
  "outcome.refused": "{title}: letter not granted.",
  "outcome.blocked": "{title}: no letter for now, a block is argued.",
  "outcome.no-quorum": "{title}: no decision, the quorum was missed.",
  "outcome.nobody": "{title}: no decision, nobody was able to vote any more.",
  "outcome.count":
    "{voted} {voted?vote|votes} cast out of {able} possible (quorum {quorum}, {reached}): {for=no} For, {against=no} Against, {abstain=no} Abstain, {block=no} argued {block?Block|Blocks}.",
  "outcome.recused": "{recused} recused {recused?person|people} took no part in the vote.",
  "outcome.nobody-recused": "Nobody was recused.",
  "outcome.late":
    "The vote was ended after its time: it was to end on {end} and was closed on {closed}; the votes cast until then are counted.",
  "outcome.concern": "Reservation {id}, {name}: {text}",
  "outcome.objection": "Objection {id}, {name}: {text}",
  "outcome.remark": "Remark {id}, {name}, recused: {text}",
  "outcome.unargued":
    "{count?Block without an objection, counted as Against|Blocks without an objection, counted as Against}: {names}.",
  "outcome.set-aside": "{count?Vote|Votes} set aside, still shown by the forum's bar: {names}, recused.",

  "reason.more-for": "There are more For than Against.",
  "reason.argued-block": "{block} argued {block?block returns|blocks return} the request to discussion.",
  "reason.quorum-missed": "At least {quorum} {quorum?vote was|votes were} needed, abstentions included.",
  "reason.nobody-left": "Nobody without a link of interest can vote any more.",
  "reason.only-abstentions": "No For, abstentions only.",
  "reason.tie": "As many For as Against: more were needed.",
  "reason.more-against": "There are more Against than For.",

  "follows.granted": "The holder is invited to join, to contribute and to share their experience.",
  "follows.refused": "The request ends here. The moderators can open a new vote if the project changes.",
  "follows.blocked":
    "The discussion goes on. Once the objection is lifted (`/lift {id}: reason for lifting it`), the moderators can open a new round.",
  "follows.no-quorum": "The moderators can open a new round: `/vote{n} 3 days: reason for it`.",
  "follows.nobody": "The moderators can open a new round if other people can vote.",
  "follows.pass-on": "{who}, please pass the letter on to {requester}.",
  "follows.yours": "{who}, the letter is below.",

  "letter.sha256": "SHA-256 of the PDF: {sha256}",
  "letter.line": "**Letter {reference}**: {pdf}",
  "letter.verify": "[verify the letter]({url})",
  "letter.text": "Text of the letter",
  "letter.no-pdf":
    '(The PDF could not be attached: the forum refuses this type of file. An administrator can add "pdf" to the setting `authorized_extensions`.)',
  "letter-preview.no-holder": "(holder to be completed)",
  "letter-waits.objection": "The letter waits for an answer to {ids}.",
  "letter-waits.programme": "The letter waits until its programme is back in the settings of the service.",
  "letter-waits.membership":
    "The letter waits for the holder's membership, which the moderators record: `/membership yes: the holder has joined`.",
  "letter-waits.recount":
    "The letter waits: with a recusal declared after the decision, the result would no longer be the same. The moderators can open a new vote.",
  "letter-waits.signature":
    "The letter waits for a signature. Whoever signs writes on one line: `/sign{n}: I sign the letter`.",
  "letter.replaces": "This letter replaces letter {reference}, as {by} asked: {reason}.",
  "standing.review":
    "**Letter under review.** A recusal declared since the decision would change its result.\n\n- The moderators can keep it: `/letter{n} kept: reason`\n- A signatory can revoke it: `/revoke{n}: reason for it`",
  "standing.superseded": "**Letter replaced** by letter [{reference}]({url}).",
  "standing.revoked": "**Letter revoked** on {day} by {by}: {reason}.",
  "standing.kept":
    "Review of {day}: although a recusal was declared since the decision, the letter is kept by {by}: {reason}.",
  "status.letter-review":
    "**Letter of {title}**: under review, a recusal declared since the decision would change its result. `/letter{n} kept: reason` (the moderators), or `/revoke{n}: and the reason` (a signatory).",
  "status.letter-revoked": "**Letter of {title}**: revoked on {day} by {by} ({reason}).",
  "status.letter-again": "**Letter of {title}**: a new version waits for the signature of {names}.",
  "status.letter-signed": "**Letter of {title}**: signed by {by} on {day}.",
  "status.signatories-recused":
    "**{title}**: everybody who may sign is recused; {names} ({count?administrator|administrators}) {count?signs|sign} in their place.",
  "status.signatories-none":
    "**{title}**: everybody who may sign and all administrators are recused; nobody can sign the letter.",
  "log.signed": "letter signed by {by}{projects}{reason}",
  "log.reissued": "new version of the letter ordered by {by}{projects}{reason}",
  "log.revoked": "letter revoked by {by}{projects}{reason}",
  "log.upheld": "letter kept by {by} after review{projects}{reason}",
  "form.sign": "`/sign{n}: I sign the letter of this project`: signs the letter, which is then delivered.",
  "form.letter":
    "`/letter{n}: reason for the new version`: replaces the letter, with what the network says of itself today.",
  "form.letter-kept": "`/letter{n} kept: reason for keeping it`: the letter under review stays in force.",
  "form.revoke": "`/revoke{n}: reason for the revocation`: the letter is no longer in force.",
  "said.sign": "a signature",
  "said.letter": "a new version of the letter",
  "said.revoke": "a revocation",
  "sample.sign": "I sign the letter of this project",
  "sample.letter": "reason for the new version",
  "sample.revoke": "reason for the revocation",
  "refused.one-project":
    "Several projects have or will have a letter: say which one, by its number. Nothing is done. For example `{line}`.",
  "refused.recused-sign":
    "Somebody who is recused neither signs this project's letter nor revokes it. Their voice remains welcome in the discussion.",
  "refused.signatories-only":
    "Signing and revoking a letter is for the signatories, without a link of interest in the project.",
  "refused.sign-not-granted": "There is no letter to sign for project {n}: it is not granted.",
  "refused.sign-by-hand":
    "Here letters are signed on paper: the letter does not wait for a command. To give back the signed and scanned copy, attach the PDF to the post, with this line.",
  "standing.copy": "Copy signed by hand, given back by {by} on {day}: [PDF]({url}).",
  "log.copy": "signed copy of the letter given back by {by}{projects}{reason}",
  "refused.copy-early":
    "The letter is not out yet: there is no signed copy to give back. To sign it in the forum, write the same line without a file.",
  "refused.copy-one": "One PDF a post: the signed copy of this letter.",
  "refused.copy-too-large": "This PDF is too large (20 MB at most): scan it with less detail.",
  "refused.copy-no-pdf": "This file is no PDF: nothing is recorded.",
  "refused.copy-missing": "The forum does not give this file: attach it again in a new post.",
  "refused.copy-edited":
    "This post was edited: attach the PDF in a new post, with the same line, so that there is no doubt about who gave it back.",
  "refused.copy-original":
    "This PDF is the letter as it was issued, not signed by hand: nothing is recorded.",
  "refused.copy-known": "This copy is recorded already.",
  "refused.already-signed": "The letter of project {n} is signed already.",
  "refused.letter-stewards-only":
    "Only the moderators, without a link of interest in the project, replace a letter or keep it.",
  "refused.no-letter-out": "No letter was delivered for project {n}.",
  "refused.already-revoked": "The letter of project {n} is revoked already.",
  "refused.letter-awaited": "A new version of the letter of project {n} waits for its signature already.",
  "refused.letter-review":
    "A recusal declared since the decision would change its result: the letter of project {n} cannot be replaced. To keep it: `/letter {n} kept: reason`; to revoke it: `/revoke {n}: reason for it`.",
  "refused.no-review": "The letter of project {n} is not under review: there is nothing to keep.",
  "post.followup": "question about what came of it",
  "status.followup": "**After the letter, {title}.** {parts}",
  "status.followup-won": "Won ({text}).",
  "status.followup-lost": "Refused by the funder ({text}).",
  "status.followup-return": "Back to the network: {text}.",
  "status.promised": "Promised to the network: {commitments}.",
  "log.followup-won": "what came of it{projects}: won, said by {by}{reason}",
  "log.followup-lost": "what came of it{projects}: refused by the funder, said by {by}{reason}",
  "log.followup-return": "back to the network{projects}{ids}, said by {by}{reason}",
  "followup.question":
    "{who}, what came of the file “{title}”? One line here is enough for the funder's answer:",
  "followup.won": "`/followup{n} won: what is granted`",
  "followup.lost": "`/followup{n} lost: what the funder says`",
  "followup.return":
    "And if something comes back to the network (a meet-up, what was learnt): `/followup{n} return: what has come`",
  "followup.promised": "What was promised to the network:",
  "followup.return-of":
    "To say what became of it: `/followup{n} return E1: what has come` (or without E1, for all of it).",
  "form.followup":
    "`/followup{n} won: what is granted` (or `lost`, `return`): says the funder's answer, or what comes back to the network.",
  "said.followup": "what came of the letter",
  "sample.followup": "what the funder says",
  "refused.followup-what":
    "Say what came of it: won, lost or return. For example `/followup won: what is granted`, `/followup return: what has come`.",
  "refused.followup-text":
    'The text is missing; it stays in the log. Add it after a colon, for example ": the grant of June".',
  "refused.followup-who":
    "What came of a letter is said by whoever asked for it or passed the request on, the holder, or the moderators.",
  "refused.followup-unknown":
    'There is neither a commitment nor a reservation {id} for project {n}. The post "Where the request stands" lists them.',
  "outcome.courtesy-title": "Message for the requester",
  "follows.courtesy": "{who}, a message for {requester} is ready below; read it again before you send it.",
  "courtesy.hello": "Hello,",
  "courtesy.asked":
    "You asked our network, {network}, for a letter of support for the project “{title}”{call}. We thank you for your trust and for the time that you have given to it.",
  "courtesy.call": ", submitted in the following frame: {call}",
  "courtesy.decided":
    "The members of the network have studied your request and decided on it together on {day}. This letter was not granted: {reason}. The people with a link of interest in the project took no part in this decision.",
  "courtesy.why.more-against": "more opinions were against it than in favour",
  "courtesy.why.tie": "opinions were evenly divided, and a majority was needed",
  "courtesy.why.only-abstentions": "the members who spoke abstained",
  "courtesy.why.other": "the majority that was needed was not reached",
  "courtesy.points": "These points were raised in the discussion:",
  "courtesy.open":
    "This decision is about the letter asked for today, not about your qualities nor the future of the project. If it changes, you are welcome to send us a new request, which we will study with the same care. We remain at your disposal to talk about it.",
  "courtesy.bye": "With kind regards,",

  "noted.recused": "Noted: {who} takes no part in the vote on {projects}{reason}.",
  "noted.removed": "Any vote already cast is removed.",
  "noted.set-aside": "The forum did not allow the removal of the vote; it is set aside.",
  "noted.more": "Noted too for {more} other {more?person|people}, whom the log names.",
  "noted.voice": "{count?Their voice remains|Their voices remain} welcome in the discussion.",

  "message.named-title": "A link of interest stated ({id}): {title}",
  "message.named":
    "{source} states a link between you and {projects}{reason}.\n\nTo have a link of interest is no fault. You are recused: you do not vote, your voice remains welcome.\n\nIf this is wrong, reply in the topic: `/no-link: and your reason`.\n\n{topic}",
  "source.request": "{requester}'s request",
  "source.relayed": "{requester}'s request, passed on by {relayer},",
  "source.person": "{by}",
  "source.sheet": "The sheet",
  "message.asked-title": "A link of interest? ({id}): {title}",
  "message.asked":
    "{source} asks whether there is a link of interest between you and {projects}{reason}.\n\nTo have one is no fault, and it is for you to say. Reply in the topic: `/recuse: and your reason` if there is one, `/no-link: and your reason` if not.\n\n{topic}",
  "message.profile-title": "A link of interest, by your profile? ({id}): {title}",
  "message.profile":
    "{shared}\n\nIs there a link of interest? It is a question, and it is for you to say. To have one is no fault: one does not vote, and is welcome to speak. Without an answer nothing changes.\n\nReply in the topic with one of these lines; a reply to this message is not read.\n\n`{link}`\n\n`{noLink}`\n\n{topic}",
  "message.profile-holder":
    "Your profile says {organisation}, which is also the holder of the project {project}. Whoever acts for the holder takes no part in the vote.",
  "message.profile-operator":
    "Your profile says {organisation}, which is among the operators and partners of the project {project}.",
  "message.concern-title": "A reservation noted for you ({id}): {title}",
  "message.concern":
    "{by} noted a reservation in your name: {text}. It will be quoted in the result.\n\nIf it is not yours, reply in the topic: `/lift {id}: and your reason`.\n\n{topic}",
  "message.copy-title": "A ballot that stood twice ({id}): {title}",
  "message.copy":
    "The ballot in which you voted stood twice in the topic. That one is closed and does not count: please vote in the other.\n\n{topic}",
  "message.recount-title": "Recount: {title} ({id})",
  "message.recount":
    "A recusal declared after the decision would change the result of a vote whose letter is out. {line}\n\nThe letter's page says “under review” until somebody decides, in the topic, on one line: `/letter{n} kept: reason` keeps it, `/revoke{n}: reason for it` revokes it.\n\nThe topic: {topic}",
  "message.reminder-title": "Your vote is awaited ({id}): {title}",
  "message.reminder":
    "You can still vote on {projects}, until {end}. Abstaining counts for the quorum.\n\nA link of interest with {count?this project|one of these projects}? Write in the topic instead: `/recuse: and your reason`.\n\n{topic}",

  "overview.title": "What is going on",
  "overview.none": "No request is under way.",
  "overview.waits": "missing: {missing}",
  "overview.by": "by {day}",
  "overview.more": "{count} more {count?request|requests}",
  "overview.beyond": "And {count} more, under the tag of requests.",
  "overview.taken": "Last decisions",
  "year.counts":
    "**Year {year}**: {asked} {asked?project|projects} put forward, {granted} {granted?letter|letters} granted, {refused} not granted, {won} funded; {tookPart} {tookPart?person|people} took part in the votes. A project counts in the year in which it was put forward.",
  "year.more": "**Year {year}**, continued.",
  "weekly.title": "Letters of support: what waits for you (week {week} of {year})",
  "weekly.opening": "{count} {count?request waits|requests wait} for the moderators:",
  "weekly.all": "Everything that is going on: {url}",

  "answer.tick-refused":
    "{name}, {count?the criterion|the criteria} {criteria} {count?was|were} unticked: only people without a link of interest who may review tick the criteria.\n\nYour opinion remains welcome in the discussion.",
  "answer.remark":
    "{id} is noted as a remark: you are recused for this project, it holds nothing. Your voice remains welcome in the discussion.",
  "answer.objection-late":
    "{id} is noted. The letter is delivered already: the objection holds nothing any more. The moderators see it in the status of the request.",
  "answer.help": "{name}, here is what you can write now, each on a line of its own:",
  "answer.help-more": "Also",
  "answer.help-none":
    "{name}, no command is open to you here for now. Your voice remains welcome in the discussion.",
  "answer.numbers": "The projects by their numbers: {projects}.",

  "form.recuse": "`/recuse{n}: I have a link with this project`: you take no part in the vote.",
  "form.no-link": "`/no-link{n}: I have no link with this project`: answers the question.",
  "form.lift": "`/lift {what}{n}: reason for lifting it`: lifts what is recorded.",
  "form.concern": "`/concern{n}: a condition or a doubt`: will be quoted in the result.",
  "form.objection":
    "`/objection{n}: what stands in the way`: holds what would advance by itself; gives a block its argument.",
  "form.review": "`/review{n} for: your opinion` (or `reserved`, `against`): ends the review.",
  "form.criterion": "`/criterion {what} yes: what the file shows`: ticks a criterion.",
  "form.project": "`/project Name of the new project`: adds a project to the request.",
  "form.withdraw": "`/withdraw{n}: reason for withdrawing`: withdraws the request.",
  "form.membership": "`/membership{n} yes: the holder has joined`: the letter waits no longer.",
  "form.vote": "`/vote{n} 3 days: reason for opening` (or a date): opens a vote.",
  "form.vote-end":
    "`/vote{n} 2 days: reason for moving` (or a date): moves the end of the vote; `/vote{n} end: reason for ending`: ends it.",

  "refused.near":
    "There is no command `/{typed}`. Did you mean `/{word}`? Put your post right and this reply goes away.",
  "refused.no-such-project":
    "There is no project {n} in this request, which has {count}. Correct the number, or leave it out to mean all projects.",
  "refused.no-such-account":
    "No account is called {username}. Check the name, as it is written after the @ in the forum.",
  "refused.nobody-asked":
    "Nobody has spoken of a link of interest of yours: there is nothing to answer. To declare one: `/recuse: and your reason`.",
  "refused.lift-what":
    "Say what is lifted, a recusal, a reservation or an objection: `/lift recusal: reason for lifting`, `/lift R1: reason for lifting`, `/lift O1: reason for lifting`.",
  "refused.not-recused": "This person is not recused: there is nothing to lift.",
  "refused.lift-recusal":
    "You cannot lift this recusal. Everybody lifts their own until the vote opens, if declared or named by the request. Any other, and later on: the moderators without a link of interest.",
  "refused.lift-position": "Only whoever raised {id} and the moderators can lift it.",
  "refused.no-such-position":
    'There is no open {id}. "Where the request stands" lists the open reservations and objections.',
  "refused.reason-needed":
    'The reason is missing; it stays in the log. Add it after a colon, for example ": the link no longer exists".',
  "refused.text-needed": "The text is missing. Add it after a colon: it will be quoted in the result.",
  "refused.recused-concern":
    "Somebody recused has no reservation on this project. Their voice remains welcome in the discussion.",
  "refused.withdrawn": "This project is withdrawn: there is nothing left to decide on it.",
  "refused.review-over":
    "The letter is granted: the review is over. A reservation is still possible: `/concern: your reservation`.",
  "refused.recused-review":
    "Somebody recused does not review this project nor tick its criteria. Their voice remains welcome in the discussion.",
  "refused.concern-for-another":
    "Only the moderators note a reservation for somebody else. For your own, leave out the @name.",
  "refused.electors-only":
    "Only people able to vote object. You can write a reservation: `/concern: your reservation`.",
  "refused.reviewers-only":
    "Reviews and criteria belong to the reviewers without a link of interest. You can write a reservation: `/concern: your reservation`.",
  "refused.verdict-needed":
    "The opinion is missing: for, reserved or against. For example `/review for: your opinion`.",
  "refused.criterion-number":
    "The number of the criterion is missing, from 1 to {count}. For example `/criterion 2 yes: what the file shows`.",
  "refused.membership-not-required":
    "Membership is not required here: the outcome invites the holder, and the letter does not wait.",
  "refused.membership-stewards-only":
    "Only the moderators, without a link of interest with the project, record the holder's membership.",
  "refused.request-only":
    "Only whoever asks, whoever passes the request on and the moderators change its projects.",
  "refused.project-name": "The name of the project is missing. For example `/project The Corn Hall`.",
  "refused.already-delivered": "The letter is delivered: the request can no longer be withdrawn.",
  "refused.stewards-only":
    "Only the moderators, without a link of interest with the project, open or end a vote.",
  "refused.vote-end-unclear":
    "Understood: a vote. Unclear: “{words}”. Nothing is done. A length or a date, then the reason after a colon: `{line}`. To end the vote: `{lineEnd}`.",
  "refused.vote-length-unclear":
    "Understood: a vote. Unclear: “{words}”. Nothing is done. A length or a date, then the reason after a colon: `{line}`.",
  "refused.vote-end-past": "That end is past: nothing is done. Give a length, or a later date.",
  "refused.vote-move-past":
    "That end is past: the end of the vote stays. A length, or a later date: `{line}`. To end the vote: `{lineEnd}`.",
  "refused.vote-is-open":
    'The vote on "{title}" is open already. To move its end: `/vote {n} 2 days: reason`; to end it: `/vote {n} end: reason for ending`.',
  "refused.vote-revoked":
    "The letter of project {n} is revoked: there is no further vote on this project. To ask for a new decision, add it as a new project: `/project name of the project`.",
  "refused.vote-closing":
    "This vote has just ended; its result follows. Wait for it before you open a new round.",
  "refused.no-open-vote": "No vote is open: there is nothing to end.",
  "refused.nothing-to-open":
    "There is no vote to open: every project is decided, withdrawn or still to complete. For one to complete, give its number and a reason.",
  "refused.put-in":
    "{editor} put this line into {author}'s post: it does nothing there. {author}, if it says what you want, write it yourself, in a new post for instance.",
  "refused.writer-unknown":
    "The forum does not show who put this line here: it does nothing. {author}, if it is yours, write it in a new post.",
  "refused.moved":
    "This post was moved here from another topic: what it asks for does nothing here. {author}, if it is meant for this request, write it in a new post.",
  "refused.position-lifted":
    "{id} was lifted: an edit does not bring it back. To take another position, write it in a new post.",
  "refused.programme-gone":
    'The programme "{programme}" is no longer in the settings of the service: nothing is decided there until it is back. Ask whoever keeps the service.',
  "refused.nobody-can-vote":
    "Nobody could vote: in the voting groups nobody without a link of interest is left.",
  "refused.vote-needs-fields":
    'Without {fields} no letter can be written for "{title}". Complete its sheet, then try again.',
  "refused.vote-override":
    'Not everything is there for "{title}" (see "Where the request stands"). To open the vote all the same, add a reason: `/vote {n}: reason for opening`.',
  "refused.vote-override-until":
    'Not everything is there for "{title}" (see "Where the request stands"). To open the vote all the same, add a reason: `{line}`.',
  "answer.more":
    "{count} more {count?line|lines} of this post {count?is|are} not understood or not accepted either: put these right first.",
  "refused.more": "{count} more {count?line|lines}.",
  "refused.recuse-many":
    "Beyond {most} people it is for the moderators to state links of interest: nothing is recorded. Ask them.",
  "refused.projects-most":
    "A request holds at most {most} projects: this one is not added. Open another topic for other projects.",

  "answer.polls": "{links}",
  "answer.no-poll": "no vote is open for now, the question and the poll will stand here",
  "sample.link": "I have a link with this project",
  "sample.no-link": "I have no link with this project",
  "sample.reason": "the reason in one sentence",
  "sample.position": "what should be different",
  "sample.opinion": "your opinion in one sentence",
  "sample.criterion": "what the file shows",
  "sample.project": "Name of the new project",
  "sample.membership": "the holder has joined",
  "sample.membership-no": "the holder has not joined",
  "sample.help": "what can I do here",
  "said.recuse": "a recusal",
  "said.no-link": "an answer that there is no link",
  "said.lift": "a lifting",
  "said.concern": "a reservation",
  "said.objection": "an objection",
  "said.review": "a review",
  "said.criterion": "a criterion",
  "said.project": "a new project",
  "said.withdraw": "a withdrawal of the request",
  "said.vote": "a vote",
  "said.membership": "a membership",
  "said.help": "a call for help",
  "said.people": "for {names}",
  "said.projects": "{count?project|projects} {n}",
  "said.all": "all projects",
  "said.yes": "yes",
  "said.no": "no",
  "refused.unclear":
    "Understood: {understood}. Unclear: “{unclear}”. Nothing is recorded. What to write, on one line: `{line}`.",
  "refused.recuse-who":
    "Understood: {understood}. Unclear: “{unclear}”. Nothing is recorded.\n\n- Somebody else is written with @: `{lineOther}`\n- For yourself: `{line}`",
  "refused.recuse-none":
    "“{unclear}” says that there is no link: nothing is recorded. To answer the question asked: `{lineNoLink}`. If there is a link: `{line}`.",
  "refused.recuse-no-link":
    "“{unclear}” says that there is no link: nothing is recorded, and there is nothing to answer. If there is a link: `{line}`.",
  "refused.recuse-closed":
    "“{unclear}” says that it is over or cancelled: nothing is recorded. To lift a recusal: `{lineLift}`. If there is a link: `{line}`.",
  "refused.recuse-over":
    "“{unclear}” says that it is over or cancelled: nothing is recorded, and there is no recusal that you can lift. If there is a link: `{line}`.",
  "refused.position-closed":
    "“{unclear}” says that it is lifted or withdrawn: nothing new is recorded. To lift what is recorded: `{lineLift}`.",
  "refused.concern-none-open":
    "“{unclear}” says that it is lifted or withdrawn: nothing new is noted, and no reservation is open that you can lift.",
  "refused.objection-none-open":
    "“{unclear}” says that it is lifted or withdrawn: nothing new is noted, and no objection is open that you can lift.",
  "refused.position-none":
    "“{unclear}” says that there is none: nothing is recorded, and there is nothing to write. If there is one: `{line}`.",
  "refused.objection-own": "Everybody raises their own objection, without an @name: `{line}`.",
  "refused.no-link-own":
    "Everybody answers for themselves, without an @name: `{line}`. The moderators lift the recusal of somebody else with /lift.",
  "refused.withdraw-what":
    "Understood: a withdrawal of the request. Unclear: “{unclear}”. Nothing is recorded.\n\n- To lift a reservation, an objection or a recusal: `{lineLift}`\n- To withdraw the request itself: `{line}`",
  "refused.withdraw-lift": "Unclear: “{unclear}”. Nothing is recorded. To lift what is noted: `{lineLift}`.",
  "refused.withdraw-request":
    "Understood: a withdrawal of the request. Unclear: “{unclear}”. Nothing is recorded. To withdraw the request itself: `{line}`.",
  "refused.number-or-text":
    "Unclear: “{unclear}”. Is it project {n} or the beginning of the text? For project {n}: `{lineProject}`. Otherwise, after a colon: `{line}`.",
  "refused.which-project":
    "Understood: {understood}. Unclear: all projects, or only {n}? Nothing is recorded. Only {n}: `{lineProject}`. All: `{line}`.",
  "refused.how-many":
    "The request has {count} {count?project|projects}: write their numbers, or leave them out to mean all, for example `{line}`.",
  "refused.yes-or-no":
    "Understood: {understood}. Yes or no is missing. Nothing is recorded. What to write, on one line: `{lineYes}` or `{lineNo}`.",
  "refused.criterion-comma":
    "Unclear: “{unclear}”, one criterion of a project or two criteria? One criterion of a project: `{lineProject}`. Two criteria: `{line}`.",
  "refused.criterion-project":
    "Understood: {understood}. Unclear: of which project? In front of each criterion, its project and a full stop: `{line}`.",
  "refused.project-doubt":
    "Unclear: “{unclear}” is no name of a project. Nothing is recorded. To add a project: `{line}`. To withdraw the request: `{lineWithdraw}`.",
  "refused.project-no-name":
    "Unclear: “{unclear}” is no name of a project. Nothing is recorded. To add a project: `{line}`.",
  "refused.project-exists": "{project} is in this request already (project {n}): nothing is added.",
  "refused.vote-in-poll": "Votes are cast in the poll, not by a command: {polls}.",
  "refused.mid-line":
    "Seen: `/{word}` in the middle of a line. A command acts only at the beginning of a line of its own. If you meant it: `{line}`. If not, there is nothing to do.",
  "refused.in-code":
    "Seen: `/{word}` between backticks, as an example: nothing is done. If you meant it, without the backticks: `{line}`.",
  "sample.link-other": "a link with this project",
  "refused.recuse-more":
    "Understood: {understood}. Unclear: “{unclear}”. Nothing is recorded.\n\n- Each person is written with @, before the colon: `{lineOther}`\n- Without anybody else: `{line}`",
  "refused.yes-and-no":
    "Understood: {understood}. Unclear: “{unclear}”. Nothing is recorded. It is yes or no: `{lineYes}` or `{lineNo}`.",
  "refused.review-unclear":
    "Understood: {understood}. Unclear: “{unclear}”. Nothing is recorded.\n\n- Without a condition: `{lineFor}`\n- On a condition: `{lineReserved}`\n- Against: `{lineAgainst}`",
  "refused.position-number":
    "Unclear: “{id}”. Nothing is recorded. To lift {id}: `{lineLift}`. To record a new position, without a number: `{line}`.",
  "refused.position-new":
    "Unclear: “{id}”. Nothing is noted. You cannot lift {id}, which is not open or is somebody else's. To note a new position, without a number: `{line}`.",
  "minutes.title": "Minutes: {project}",
  "minutes.asked": "Asked by {requester}.",
  "minutes.relayed": "Asked by {requester}, passed on by {relayer}.",
  "minutes.programme": "Programme: {programme}",
  "minutes.holder": "Holder: {holder}.",
  "minutes.call": "Call: {call}.",
  "minutes.state": "As of {when}, from what the service has recorded and signed in the topic.",
  "minutes.vote": "Vote, round {round}",
  "minutes.electors": "{count} {count?person|people} able to vote at opening, round {round}",
  "minutes.recused": "{count} recused at opening, round {round}",
  "minutes.votes": "Votes, round {round}",
  "minutes.recusals": "Recusals, with their reasons",
  "minutes.reading": "Review and criteria",
  "minutes.positions": "Reservations and objections",
  "minutes.overrides": "Decisions of the moderators and signatories, with their reasons",
  "minutes.incidents": "What changed during the request",
  "minutes.fact-question": "Question",
  "minutes.fact-opened": "Opened",
  "minutes.fact-closed": "Closed",
  "minutes.fact-decision": "Decision",
  "minutes.fact-count": "Count",
  "minutes.fact-facts": "Fingerprint of the count (SHA-256)",
  "minutes.fact-draft": "Fingerprint of the draft letter (SHA-256)",
  "minutes.question": "a letter of support for the project “{project}”, holder: {holder}",
  "minutes.unargued": "without an objection, counted as Against",
  "minutes.argued": "argued by {id}",
  "minutes.set-aside": "set aside, recused",
  "minutes.strangers": "set aside, not among the people able to vote",
  "minutes.column-section": "section",
  "minutes.column-when": "when",
  "minutes.column-who": "who",
  "minutes.column-account": "account",
  "minutes.column-what": "what",
  "minutes.column-source": "source",
  "minutes.no-file":
    '(The file could not be attached: the forum refuses this type of file. An administrator can add "pdf" and "csv" to the setting `authorized_extensions`.)',
  "form.minutes": "`/minutes{n}: for the network's archive`: attaches the minutes.",
  "sample.minutes": "for the network's archive",
  "said.minutes": "minutes",
  "refused.minutes-electors-only": "Only people able to vote ask for the minutes.",
  "refused.minutes-none": "No vote is decided: there are no minutes yet.",
  "refused.minutes-there": "Nothing new is recorded since the minutes that are attached already{link}.",
};
