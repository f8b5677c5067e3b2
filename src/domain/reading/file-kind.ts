/** In which kinds of file figures go out; docs/export-format.md says what is in each. */
export const fileKinds = ['xlsx', 'ods', 'csv', 'csvw', 'json'] as const;
export type FileKind = (typeof fileKinds)[number];
