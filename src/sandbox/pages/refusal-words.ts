/**
 * The forum's refusals in French, for the pages: the API keeps the recorded words. What is not listed is shown as
 * the forum says it.
 */

const FRENCH: readonly (readonly [english: RegExp, french: string])[] = [
  [/^Body can't be blank$/, "Le message est vide."],
  [
    /^Body is too short \(minimum is (\d+) characters\)$/,
    "Le message est trop court : $1 caractères au moins.",
  ],
  [/^Body is too similar to what you recently posted$/, "Le message ressemble trop à votre précédent."],
  [
    /^Title is too short \(minimum is (\d+) characters\)$/,
    "Le titre est trop court : $1 caractères au moins.",
  ],
  [/^Title can't be blank$/, "Le titre est vide."],
  [/^Title has already been used$/, "Un sujet porte déjà ce titre."],
  [/^Category can't be blank$/, "Choisissez une catégorie."],
  [/^You are not permitted to view the requested resource\.$/, "Ce compte n'a pas le droit de le faire."],
  [/^You need to be logged in to do that\.$/, "Choisissez d'abord un membre pour agir."],
  [
    /^You need to be a member of (.+) to vote in this poll\.$/,
    "Ce compte n'est pas dans le groupe $1, qui seul peut voter ici.",
  ],
  [
    /^You can't vote because you can't post in this topic\.$/,
    "Qui ne peut pas répondre ici ne peut pas voter.",
  ],
  [/^You must select at least (\d+) valid options?\.$/, "Choisissez au moins $1 option."],
  [/^You must select a maximum of (\d+) valid options?\.$/, "Choisissez $1 options au plus."],
  [/^(?:Poll|The topic) must be open to vote\.$/, "Le vote est clos."],
  [/^You are not allowed to create polls\.$/, "Ce compte ne peut pas créer de sondage."],
  [/^The post was deleted\.$/, "Le message a été supprimé."],
  [/^The topic you are replying to/, "Ce sujet n'accepte plus de réponse."],
  [
    /^That post was edited by another user and your changes can no longer be saved\.$/,
    "Quelqu'un d'autre a modifié ce message entre-temps : rien n'a été enregistré. Relisez-le et recommencez.",
  ],
  [
    /^The tag "(.+)" may only be (?:removed|applied) by staff\.$/,
    "Seule la modération touche à l'étiquette $1.",
  ],
  [
    /^The tag "(.+)" cannot be used in this category\.$/,
    "L'étiquette $1 n'est pas admise dans cette catégorie.",
  ],
  [/^Only one tag of "(.+)" can be used in a topic\.$/, "Une seule étiquette du groupe « $1 » par sujet."],
];

/** One refusal, without markup, in the language of the page. */
export function refusalInWords(said: string, language: "fr" | "en"): string {
  const plain = said.replaceAll(/<[^>]*>/g, "");
  const known = language === "fr" ? FRENCH.find(([english]) => english.test(plain)) : undefined;
  return known === undefined ? plain : plain.replace(known[0], known[1]);
}
