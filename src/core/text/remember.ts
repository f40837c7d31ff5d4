/** Answers a pure question once: the same argument gives the answer given before. */

/** `compute` with a memory of its answers for as long as what they were asked of is there, and does not change. */
export function rememberOf<Of extends object, Answer>(compute: (of: Of) => Answer): (of: Of) => Answer {
  const answers = new WeakMap<Of, { readonly answer: Answer }>();
  return (of) => {
    const known = answers.get(of) ?? { answer: compute(of) };
    answers.set(of, known);
    return known.answer;
  };
}

/**
 * `compute` with a memory of its last `capacity` answers. `compute` must depend on the key alone; what it answers is
 * shared, so it must not be changed.
 */
export function remember<Answer>(
  capacity: number,
  compute: (key: string) => Answer,
): (key: string) => Answer {
  const answers = new Map<string, { readonly answer: Answer }>();
  return (key) => {
    const known = answers.get(key);
    if (known !== undefined) return known.answer;
    const answer = compute(key);
    answers.set(key, { answer });
    const oldest = answers.keys().next();
    if (answers.size > capacity && oldest.done !== true) answers.delete(oldest.value);
    return answer;
  };
}
