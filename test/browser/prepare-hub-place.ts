/** Before all tests of a run: a first start of the hub, which is the same for each of them. */
import { aHubPlace, forgetHubPlace, preparedPlace, startHubProcess } from './hub-process.ts';

/** Playwright calls what comes back when all is done. */
// biome-ignore lint/style/noDefaultExport: that is what Playwright looks for
export default async function prepareHubPlace(): Promise<() => Promise<void>> {
  const place = await aHubPlace();
  await (await startHubProcess(place)).stop();
  process.env[preparedPlace] = place.data; // what its workers are given as well
  return () => forgetHubPlace(place);
}
