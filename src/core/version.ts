/** The version of the library; the test of the package holds it equal to package.json's. */
export const version = '0.1.0';
