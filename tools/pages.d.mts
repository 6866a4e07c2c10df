export function buildPages(base?: string, target?: string, source?: string): Promise<number>;
