/** What a post consists of between its tokens and its lines. */

/** What a block is whose first line begins here; see `PostLine`. */
export interface BlockStart {
  readonly kind: "text" | "heading" | "item" | "row" | "rule";
  readonly at: number;
  readonly level: number;
  readonly depth: number;
  readonly number: number | null;
}

export interface TagAtom {
  readonly is: "tag";
  readonly name: string;
  readonly opens: boolean;
  readonly value: string;
  readonly source: string;
  readonly html: boolean;
}

export type Atom =
  | { readonly is: "block"; readonly block: BlockStart }
  | { readonly is: "words"; readonly text: string; readonly code: boolean }
  /** The next line of the same block. */
  | { readonly is: "break" }
  /** A line break within a tag: what follows stands on the next line of the post. */
  | { readonly is: "line-count" }
  /** The next line of the same line of the post. */
  | { readonly is: "new-line" }
  | { readonly is: "row"; readonly opens: boolean }
  | { readonly is: "cell" }
  | { readonly is: "bold"; readonly opens: boolean }
  | { readonly is: "struck"; readonly opens: boolean }
  | { readonly is: "link"; readonly href: string | null }
  | { readonly is: "quote" | "block-of-code"; readonly opens: boolean }
  /** A tag that may have no partner; it is text then. */
  | TagAtom
  /** A comment in HTML that is not closed where it should be: it hides everything up to the next end of one. */
  | { readonly is: "open-comment" };
