/** A style sheet as a string, without interpolation: each document makes its own sheet from it. */
export const css = ([text]: TemplateStringsArray): string => text as string;
