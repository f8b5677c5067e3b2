/** The hub, started again at every change, and the app with hot reload, side by side until one of them stops. */
import { type ChildProcess, spawn } from 'node:child_process';

const app = 'http://localhost:8080';
const environment = { ...process.env, PORT: '8081', PUBLIC_URL: app };

const running = [
  start('tsx', ['watch', '--clear-screen=false', 'src/hub/main.ts'], environment),
  start('vite', ['--host', 'localhost'], process.env),
];
for (const child of running) child.once('exit', stopAll);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stopAll);

function start(program: string, words: string[], env: NodeJS.ProcessEnv): ChildProcess {
  return spawn('npx', ['--no-install', program, ...words], {
    env,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}

function stopAll(): void {
  for (const child of running) child.kill('SIGTERM');
}
