/** Steps as whoever runs `aval sync` reads them. */
import type { Language } from "../core/model/settings.ts";
import type { Member } from "../core/model/snapshot.ts";
import type { Step } from "../core/model/step.ts";

/** One line that says what the step does. */
export function stepInWords(step: Step, language: Language): string {
  return language === "fr" ? inFrench(step) : inEnglish(step);
}

function inEnglish(step: Step): string {
  switch (step.kind) {
    case "create-post":
      return `post ${step.key}${step.wiki ? " as a wiki" : ""}${files(step, "with")}`;
    case "edit-post":
      return `edit post ${step.postId} (${changedLines(step)})`;
    case "set-wiki":
      return step.wiki ? `make post ${step.postId} a wiki` : `make post ${step.postId} no wiki any more`;
    case "delete-post":
      return `delete post ${step.postId}`;
    case "recover-post":
      return `bring back post ${step.postId}`;
    case "unhide-post":
      return `show post ${step.postId} again`;
    case "trace-post":
      return `look up who changed post ${step.postId}`;
    case "like":
      return `like post ${step.postId}`;
    case "set-tags":
      return `set the tags: ${step.tags.join(", ")}`;
    case "create-group":
      return `create the group ${step.names[0] ?? ""} with ${names(step.members)}`;
    case "add-members":
      return `add to the group ${step.groupName}: ${names(step.members)}`;
    case "remove-members":
      return `take out of the group ${step.groupName}: ${names(step.members)}`;
    case "delete-group":
      return `delete the group ${step.groupName}`;
    case "remove-vote":
      return `remove the vote of ${step.voter.username} from ${step.poll} (post ${step.postId})`;
    case "close-poll":
      return `close the poll ${step.poll} (post ${step.postId})`;
    case "open-poll":
      return `open the poll ${step.poll} (post ${step.postId})`;
    case "read-again":
      return "read the topic again";
    case "message":
      return `write to ${step.to.username}: ${step.title}`;
    case "register":
      return `enter ${step.reference} in the register`;
    default:
      return unknownStep(step);
  }
}

function inFrench(step: Step): string {
  switch (step.kind) {
    case "create-post":
      return `publier ${step.key}${step.wiki ? " en wiki" : ""}${files(step, "avec")}`;
    case "edit-post":
      return `modifier le message ${step.postId} (${changedLines(step)})`;
    case "set-wiki":
      return step.wiki
        ? `mettre le message ${step.postId} en wiki`
        : `retirer le wiki du message ${step.postId}`;
    case "delete-post":
      return `supprimer le message ${step.postId}`;
    case "recover-post":
      return `remettre en place le message ${step.postId}`;
    case "unhide-post":
      return `afficher à nouveau le message ${step.postId}`;
    case "trace-post":
      return `chercher qui a modifié le message ${step.postId}`;
    case "like":
      return `aimer le message ${step.postId}`;
    case "set-tags":
      return `mettre les étiquettes : ${step.tags.join(", ")}`;
    case "create-group":
      return `créer le groupe ${step.names[0] ?? ""} avec ${names(step.members)}`;
    case "add-members":
      return `ajouter au groupe ${step.groupName} : ${names(step.members)}`;
    case "remove-members":
      return `retirer du groupe ${step.groupName} : ${names(step.members)}`;
    case "delete-group":
      return `supprimer le groupe ${step.groupName}`;
    case "remove-vote":
      return `retirer le vote de ${step.voter.username} de ${step.poll} (message ${step.postId})`;
    case "close-poll":
      return `clore le sondage ${step.poll} (message ${step.postId})`;
    case "open-poll":
      return `ouvrir le sondage ${step.poll} (message ${step.postId})`;
    case "read-again":
      return "relire le sujet";
    case "message":
      return `écrire à ${step.to.username} : ${step.title}`;
    case "register":
      return `inscrire ${step.reference} au registre`;
    default:
      return unknownStep(step);
  }
}

function files({ attachments }: Extract<Step, { kind: "create-post" }>, withWord: string): string {
  if (attachments.length === 0) return "";
  return ` ${withWord} ${attachments.map(({ fileName }) => fileName).join(", ")}`;
}

/** "+2 −1": lines that come and go. */
function changedLines({ raw, expected }: Extract<Step, { kind: "edit-post" }>): string {
  const now = raw.split("\n");
  const before = expected.split("\n");
  const come = now.filter((line) => !before.includes(line)).length;
  const go = before.filter((line) => !now.includes(line)).length;
  return `+${come} −${go}`;
}

function names(members: readonly Member[]): string {
  return members.map(({ username }) => username).join(", ");
}

function unknownStep(step: never): never {
  throw new Error(`A step without words: ${JSON.stringify(step)}`);
}
