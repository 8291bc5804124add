/** Program and version as files that it writes name it; a test holds the version to that of package.json. */
export const GENERATOR = 'Gridwright 0.1.0';
