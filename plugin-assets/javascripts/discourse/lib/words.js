/** The component's words, from `locales/`, in the language of the reader. */

/**
 * The sentence under that key; `count` among the values chooses singular or plural.
 *
 * @param {string} key
 * @param {Record<string, string | number>} [values]
 */
export function word(key, values = {}) {
  return globalThis.I18n.t(themePrefix(key), values);
}

/**
 * "a, b and c" as the reader's language joins it.
 *
 * @param {readonly string[]} items
 */
export function wordList(items) {
  return new Intl.ListFormat(readerLocale(), { type: "conjunction" }).format(
    items
  );
}

/** The reader's locale as browsers name it. */
export function readerLocale() {
  return globalThis.I18n.currentLocale().replace("_", "-");
}
