/**
 * The same pure function, which remembers its last answer: asked again with the very same arguments it need not think. For
 * questions about a whole log that every exercise of a day asks.
 */
export const rememberLast = <Arguments extends readonly unknown[], Answer>(
  answer: (...asked: Arguments) => Answer,
): ((...asked: Arguments) => Answer) => {
  let last: { readonly asked: Arguments; readonly answer: Answer } | null = null;
  return (...asked) => {
    if (last === null || asked.some((each, at) => each !== last?.asked[at])) last = { asked, answer: answer(...asked) };
    return last.answer;
  };
};
