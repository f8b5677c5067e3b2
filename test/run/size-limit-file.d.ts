/** The part of size-limit that weighs files as they are; it comes without types of its own. */
declare module '@size-limit/file' {
  const plugin: Parameters<typeof import('size-limit').default>[0][number];

  export default plugin;
}
