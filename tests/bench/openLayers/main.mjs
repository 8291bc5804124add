/** A bare window for OpenLayers alone: no preload, no menu, files read by the page itself. `--size=WxH`. */
import { join } from 'node:path';
import { BrowserWindow, app } from 'electron';

const option = (name) =>
  process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);
const [width = 1200, height = 800] = (option('size') ?? '').split('x').map(Number);

// Not awaited here: Electron is ready only after this file has run.
void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width,
    height,
    useContentSize: true,
    frame: false,
    webPreferences: { nodeIntegration: true, contextIsolation: false, sandbox: false },
  });
  return window.loadFile(join(import.meta.dirname, 'index.html'));
});
