import type { Level } from '../state/viewSlice';

export const LEVELS: readonly Level[] = [1, 2, 3, 4];
