/** The topic of the register was deleted: what is in it can neither be read nor added to before it is recovered. */
export class RegisterGone extends Error {
  override readonly name = "RegisterGone";

  constructor() {
    super("the register's topic was deleted");
  }
}
