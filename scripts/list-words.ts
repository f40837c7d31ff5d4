/** `npm run words`: every sentence the bot can say, with its longest real filling, French beside English. */
import { english } from "../src/core/words/english.ts";
import { french } from "../src/core/words/french.ts";
import type { WordKey } from "../src/core/words/french.ts";
import { say } from "../src/core/words/say.ts";
import { fillingsOf, isFolded } from "./real-fillings.ts";

function isKey(key: string): key is WordKey {
  return key in english;
}

for (const key of Object.keys(french).filter(isKey)) {
  const fr = say("fr", key, fillingsOf("fr", key));
  const en = say("en", key, fillingsOf("en", key));
  console.log(`${key}${isFolded(key) ? " (folded)" : ""}`);
  console.log(`  fr ${String(fr.length).padStart(3)}  ${fr.replaceAll("\n", " ⏎ ")}`);
  console.log(`  en ${String(en.length).padStart(3)}  ${en.replaceAll("\n", " ⏎ ")}`);
}
