import { join, normalize, sep } from 'node:path';

/** The window's page is served from this origin and from nowhere else. */
export const SCHEME = 'app';
export const ORIGIN = `${SCHEME}://bundle`;
export const START_PAGE = `${ORIGIN}/index.html`;

/**
 * Content security policy of the window.
 * - `'wasm-unsafe-eval'`: the geometry engine is WebAssembly; JavaScript `eval` stays blocked.
 * - `blob:` workers: OpenLayers' WebGL layers start theirs that way, without it nothing is drawn.
 * - inline styles: the widget kit and OpenLayers set them.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self' blob:",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * The file that an address of the own protocol stands for, or undefined when the address leaves the
 * folder, names another host, or cannot be decoded.
 */
export function fileOfAddress(address: string, folder: string): string | undefined {
  try {
    const url = new URL(address);
    if (url.protocol !== `${SCHEME}:` || url.host !== 'bundle') return undefined;
    const path = decodeURIComponent(url.pathname);
    if (path.includes('\0') || path.includes('\\')) return undefined;
    const file = normalize(join(folder, path === '/' ? 'index.html' : path));
    return file.startsWith(folder.endsWith(sep) ? folder : folder + sep) ? file : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a message comes from our own page: only its top frame, only from our origin. */
export function isOwnPage(url: string | undefined, devServer?: string): boolean {
  if (!url) return false;
  try {
    const { protocol, host, origin } = new URL(url);
    if (protocol === `${SCHEME}:` && host === 'bundle') return true;
    return devServer !== undefined && origin === new URL(devServer).origin;
  } catch {
    return false;
  }
}
