/** A programme's own file: what it says over what the network says. */
import type { ProgrammeInFile, SettingsFile } from "./schema.ts";

type Vote = NonNullable<SettingsFile["vote"]>;

/**
 * The file as if the whole forum were of this programme. What it does not say is the network's own, key by key; only
 * its categories are its own alone, since a category leads to one kind of request.
 */
export function fileOfProgramme(file: SettingsFile, programme: ProgrammeInFile): SettingsFile {
  const { id: _id, name: _name, category = [], electorate, vote, letter, ...own } = programme;
  return {
    ...file,
    ...own,
    membership: own.membership ?? file.membership,
    principles: own.principles ?? file.principles,
    numbers_in_letter: own.numbers_in_letter ?? file.numbers_in_letter,
    request_tag: own.request_tag ?? file.request_tag,
    category,
    electorate: { ...file.electorate, ...electorate },
    vote: voteOver(file.vote ?? {}, vote ?? {}),
    letter: { ...file.letter, ...letter },
    programmes: [],
  };
}

/** What belongs to a rule that the programme has chosen another for is not the programme's. */
function voteOver(network: Vote, own: Vote): Vote {
  const { rule, share_of: shareOf, block, tie, ...others } = network;
  if (own.mode === "consent") return { ...others, ...own };
  const isOtherRule = own.rule !== undefined;
  return {
    ...others,
    ...(rule === undefined || isOtherRule ? {} : { rule }),
    ...(shareOf === undefined || isOtherRule ? {} : { share_of: shareOf }),
    ...(tie === undefined || isOtherRule ? {} : { tie }),
    ...(block === undefined ? {} : { block }),
    ...own,
  };
}
