/**
 * What the service tells the component about a request: JSON in a comment of
 * the status post's raw text.
 *
 * @import { View } from "../../../types"
 */

const COMMENT = /<!-- aval:view (\{.*\}) -->/;

/**
 * The request as the status post tells it; null when the text holds none or
 * one that this version of the component does not know.
 *
 * @param {string} raw
 * @returns {View | null}
 */
export function viewIn(raw) {
  const json = COMMENT.exec(raw)?.[1];
  if (json === undefined) {
    return null;
  }
  try {
    const { value } = JSON.parse(json);
    return value?.v === 1 ? value : null;
  } catch {
    return null;
  }
}

/**
 * The project of that number; null for none.
 *
 * @param {Pick<View, "projects">} view
 * @param {number | null} n
 */
export function projectOf(view, n) {
  return view.projects.find((project) => project.n === n) ?? null;
}

/**
 * Whether an entry of the view, which names projects or none for all of them,
 * is about project `n`.
 *
 * @param {{ readonly n: readonly number[] }} entry
 * @param {number} n
 */
export function concerns(entry, n) {
  return entry.n.length === 0 || entry.n.includes(n);
}

/**
 * The recusal of that account, null when it has none.
 *
 * @param {View} view
 * @param {number} userId
 */
export function recusalOf(view, userId) {
  return view.recused.find(({ id }) => id === userId) ?? null;
}

/**
 * Whether that account is kept out of the decision on project `n`.
 *
 * @param {View} view
 * @param {number} userId
 * @param {number} n
 */
export function isRecused(view, userId, n) {
  const recusal = recusalOf(view, userId);
  return recusal !== null && concerns(recusal, n);
}
