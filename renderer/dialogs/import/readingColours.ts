/** Colours of the ways to read coordinates, told apart on light and dark ground, also by the colour-blind. */
export const READING_COLOURS = ['#1f77d0', '#e07b1a', '#a04fc4', '#2a9d5c'] as const;
