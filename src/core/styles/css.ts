/** A sheet, which is its text: it has no values in it, and each document makes a sheet of its own of it. */
export const css = ([text]: TemplateStringsArray): string => text as string;
