// What each of these types resolves to for a bundler: there is nothing to run.
export {};
