/** A command of the random lives, as its author types it and as the oracle is told of it. */
import type { Person, Said } from "./any-event.ts";
import { declare, lift, liftObjection, object, review, tick, withdraw } from "./oracle.ts";
import type { Oracle } from "./oracle.ts";

/** `nameOf` gives today's username. */
export function typedLine(one: Said, reason: string, nameOf: (who: Person) => string): string {
  switch (one.say) {
    case "recuse":
    case "lift-recusal": {
      const command = one.say === "recuse" ? "/recuse" : "/lift recusal";
      return `${command}${one.who === null ? "" : ` @${nameOf(one.who)}`} ${one.n}: ${reason}`;
    }
    case "objection":
    case "withdraw":
      return `/${one.say} ${one.n}: ${reason}`;
    case "review":
      return `/review ${one.n} for: ${reason}`;
    case "criterion":
      return `/criterion ${one.n}.2 ${one.yes ? "yes" : "no"}: ${reason}`;
    case "vote":
      return `/vote ${one.n} 2 hours: ${reason}`;
    case "end":
      return `/vote ${one.n} end: ${reason}`;
    case "lift-objection":
      return `/lift O${one.which}: ${reason}`;
  }
}

export function tell(oracle: Oracle, idOf: (who: Person) => number, by: Person, one: Said): void {
  const who = "who" in one ? idOf(one.who ?? by) : idOf(by);
  if (one.say === "recuse") declare(oracle, idOf(by), who, one.n);
  else if (one.say === "lift-recusal") lift(oracle, idOf(by), who, one.n);
  else if (one.say === "objection") object(oracle, idOf(by), one.n);
  else if (one.say === "lift-objection") liftObjection(oracle, idOf(by), `O${one.which}`);
  else if (one.say === "withdraw") withdraw(oracle, idOf(by), one.n);
  else if (one.say === "review") review(oracle, idOf(by), one.n);
  else if (one.say === "criterion") tick(oracle, idOf(by), one.n, one.yes);
}
