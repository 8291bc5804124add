/** A virtual display where there is none, and the switches Electron needs here. */
import { spawn, spawnSync } from 'node:child_process';
import { Sentence } from './console.mjs';

export function hasDisplay(env = process.env) {
  return process.platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/**
 * Starts Xvfb on a display number of its own choice.
 * @returns {Promise<{ name: string, close: () => void }>}
 */
export function startVirtualDisplay(size = '1680x1050x24') {
  return new Promise((resolve, reject) => {
    const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp', '-noreset'], {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    });
    let complaint = '';
    server.stderr.on('data', (text) => (complaint += text));
    server.on('error', () => reject(new Sentence('Xvfb, the virtual display, is not installed.')));
    server.on('exit', () =>
      reject(new Sentence(`Xvfb, the virtual display, did not start: ${complaint.trim()}`)),
    );
    server.stdio[3].once('data', (text) => {
      const close = () => server.kill('SIGTERM');
      process.once('exit', close);
      server.unref();
      server.stderr.unref();
      server.stdio[3].unref();
      resolve({ name: `:${String(text).trim()}`, close });
    });
  });
}

/**
 * Switches for this machine: Chromium's process sandbox is impossible for root and where the system
 * forbids user namespaces; without a display there is no graphics card either.
 */
export function electronSwitches({ virtualDisplay = false } = {}) {
  const switches = [];
  if (process.platform === 'linux' && !osSandboxWorks()) switches.push('--no-sandbox');
  if (virtualDisplay) switches.push('--enable-unsafe-swiftshader', '--disable-dev-shm-usage');
  return switches;
}

function osSandboxWorks() {
  if (process.getuid() === 0) return false;
  return spawnSync('unshare', ['--user', '--map-root-user', 'true'], { stdio: 'ignore' }).status === 0;
}
