/** Filled in by the build with the app's own files. */
interface ServiceWorkerGlobalScope {
  __WB_MANIFEST: (string | { url: string; revision: string | null })[];
}
