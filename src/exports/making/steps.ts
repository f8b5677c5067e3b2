/** How far a file is: each step is told as it begins, by the code that does it, so what is said of it is so. */
export type FileStep = 'tables' | 'writing' | 'packing';

export type OnStep = (step: FileStep) => void;
