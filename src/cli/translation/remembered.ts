/** Keeps what was read from a text: an original is compared with all its translations, and by several rules. */
export function remembered<Result>(
  read: (text: string, language: string) => Result,
): (text: string, language: string) => Result {
  const results = new Map<string, Result>();
  return (text, language) => {
    const key = `${language} ${text}`;
    const there = results.get(key);
    if (there !== undefined) return there;
    const result = read(text, language);
    if (results.size > 5000) results.clear();
    results.set(key, result);
    return result;
  };
}
