/** The public pages' HTML, from the EJS templates beside this file. Every value is escaped for HTML. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ejs from "ejs";
import type { YearCount } from "../core/register/yearly-count.ts";
import { typeset } from "../letter/typography.ts";
import { PAGE_WORDS } from "./page-words.ts";
import { decisionChart, voteCounts } from "./decision-chart.ts";
import type { KnownFile } from "./letter-files.ts";
import type { PageSettings, PublicLetter } from "./public-letter.ts";
import { dayOf } from "./public-letter.ts";
import { yearOf } from "./search-letters.ts";
import type { Search } from "./search-letters.ts";

interface Page {
  /** Path before `/letters`, "" where the pages stand at the root of their host. */
  readonly base: string;
}

interface RegisterPage extends Page {
  readonly letters: readonly PublicLetter[];
  /** Those of `letters` that were asked for. */
  readonly found: readonly PublicLetter[];
  readonly search: Search;
  /** Nothing in particular was asked for. */
  readonly isAll: boolean;
  /** False while it cannot be told of every letter whether it may be shown. */
  readonly isWhole: boolean;
  /** The years, the latest first; none while they cannot be told. */
  readonly counts: readonly YearCount[];
  /** PEM. */
  readonly publicKey: string;
}

export interface PageTemplates {
  register(page: RegisterPage): string;
  letter(page: Page & { readonly letter: PublicLetter; readonly files: readonly KnownFile[] }): string;
  notFound(page: Page & { readonly reference: string }): string;
  unavailable(page: Page): string;
}

/** Reads and compiles the templates; throws where one is malformed. */
export function loadPageTemplates(settings: PageSettings): PageTemplates {
  const common = {
    words: PAGE_WORDS[settings.language],
    language: settings.language,
    network: settings.network,
    forumUrl: settings.forumUrl,
    year: (letter: PublicLetter) => yearOf(letter, settings),
    chart: decisionChart,
    counts: voteCounts,
    /** For text that is put together before it is printed. */
    fine: (text: string) => typeset(text, settings.language),
    day: (moment: string) => dayOf(moment, settings),
    /** For addresses, whose signs are not typography. */
    address: (url: string) => ejs.escapeXML(url),
  };
  const compiled = (name: string) => {
    const filename = join(import.meta.dirname, "templates", `${name}.ejs`);
    const template = ejs.compile(readFileSync(filename, "utf8"), {
      filename,
      escape: (value: unknown) => ejs.escapeXML(typeset(String(value), settings.language)),
    });
    return (page: object) => template({ ...common, ...page });
  };
  return {
    register: compiled("register"),
    letter: compiled("letter"),
    notFound: compiled("not-found"),
    unavailable: compiled("unavailable"),
  };
}
