/** Finds a Chromium that starts: one that is named, one that is installed, one from apt, or one from npm, in that order. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** Without these a browser on a closed network spends its time looking up its maker; the last two suit small machines. */
export const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
];

/** Outside the lock on purpose: it is 66 MB that only a machine without any browser needs. */
const browserPackage = '@sparticuz/chromium';
const browserPackageVersion = '147.0.0';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];
const otherPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = process.env[name];
    return folder ? [join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')] : [];
  }),
];

export type BrowserPlaces = {
  named: string | undefined;
  installed: () => Promise<string | undefined>;
  fromApt: () => Promise<string | undefined>;
  fromNpm: () => Promise<string | undefined>;
};

const onThisMachine: BrowserPlaces = {
  named: process.env['CHROMIUM_PATH'],
  installed: installedBrowser,
  fromApt: browserFromApt,
  fromNpm: browserFromNpm,
};

let found: Promise<string> | undefined;

/** The path of a browser that was seen to start. Looked for once a process; throws a sentence that says what to do. */
export function findBrowser(): Promise<string> {
  found ??= lookForBrowser(onThisMachine);
  return found;
}

export async function lookForBrowser({ named, installed, fromApt, fromNpm }: BrowserPlaces): Promise<string> {
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, and there is no such file. Correct it, or leave it out.`);
  }
  const browser = (await installed()) ?? (await fromApt()) ?? (await fromNpm());
  if (browser) return browser;
  throw new Error(
    `No Chromium or Chrome was found, and none could be installed. Install one, or set CHROMIUM_PATH to where it is.`,
  );
}

async function installedBrowser(path = process.env['PATH'] ?? ''): Promise<string | undefined> {
  const places = [
    ...path.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name))),
    ...otherPlaces,
  ];
  return firstThatStarts(places.filter((place) => existsSync(place)));
}

/** Only root may, and only Debian's family can. */
async function browserFromApt(): Promise<string | undefined> {
  if (process.getuid?.() !== 0 || !answers('apt-get', ['--version'])) return undefined;
  say('no browser found: installing chromium with apt-get');
  const quietly = { DEBIAN_FRONTEND: 'noninteractive' };
  answers('apt-get', ['update'], quietly);
  answers('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation'], quietly);
  return installedBrowser();
}

async function browserFromNpm(cache = cacheFolder()): Promise<string | undefined> {
  const unpacked = join(cache, browserPackageVersion);
  const program = join(unpacked, 'chromium');
  const withItsLibraries = join(unpacked, 'chromium-with-libraries');
  if (!existsSync(program)) {
    say(`no browser found: installing ${browserPackage} from npm`);
    await mkdir(unpacked, { recursive: true });
    const wanted = `${browserPackage}@${browserPackageVersion}`;
    const npm = ['install', '--prefix', cache, '--no-save', '--no-package-lock', '--no-audit', '--no-fund', wanted];
    if (!answers('npm', npm)) return undefined;
    // The package unpacks into the folder for temporary files, and its libraries only where it believes it is needed.
    const unpack = `import('${browserPackage}').then(({ default: chromium }) => chromium.executablePath())`;
    const environment = { TMPDIR: unpacked, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
    if (!answers(process.execPath, ['--input-type=module', '-e', unpack], environment, cache)) return undefined;
    await writeFile(withItsLibraries, `#!/bin/sh\n${libraryPaths(unpacked)} exec '${program}' "$@"\n`);
    await chmod(withItsLibraries, 0o755);
  }
  return firstThatStarts([program, withItsLibraries]);
}

function libraryPaths(unpacked: string): string {
  return `LD_LIBRARY_PATH='${join(unpacked, 'al2023', 'lib')}' FONTCONFIG_PATH='${join(unpacked, 'fonts')}'`;
}

function cacheFolder(): string {
  return join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'balieboek-browser');
}

/** A browser that is there and does not start (a stub, a library missing) is no browser. */
async function firstThatStarts(programs: string[]): Promise<string | undefined> {
  for (const executablePath of programs) {
    try {
      const browser = await chromium.launch({ executablePath, args: browserArguments, timeout: 60_000 });
      await (await browser.newPage()).setContent('<h1>up</h1>');
      await browser.close();
      return executablePath;
    } catch {
      say(`${executablePath} does not start, looking further`);
    }
  }
  return undefined;
}

function answers(program: string, words: string[], environment: Record<string, string> = {}, cwd?: string): boolean {
  const { status } = spawnSync(program, words, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...environment },
    ...(cwd && { cwd }),
    shell: process.platform === 'win32',
    timeout: 600_000,
  });
  return status === 0;
}

function say(words: string): void {
  process.stderr.write(`${words}\n`);
}
