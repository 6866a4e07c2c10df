/** What unchecked content claims about itself. */
export function claimedField(content: unknown, field: 'language' | 'region' | 'topic'): string | undefined {
  try {
    const value = (content as Record<string, unknown> | null | undefined)?.[field];
    return typeof value === 'string' ? value : undefined;
  } catch {
    // A getter or proxy of the page threw.
    return undefined;
  }
}
