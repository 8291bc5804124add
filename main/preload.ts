import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge } from '../shared/ipc/bridge';
import { EVENT_CHANNEL, REQUEST_CHANNEL } from './ipc/channels';

/**
 * All that the page gets of Electron: ask, be told, and know the path of a file that a person dropped. Names and inputs are checked in the main
 * process; events are delivered without Electron's event object, which would hand out the sender.
 */
const bridge: Bridge = {
  request: (name, input) => ipcRenderer.invoke(REQUEST_CHANNEL, name, input),
  on: (listener) => {
    const deliver = (_event: unknown, name: string, payload: unknown): void => listener(name, payload);
    ipcRenderer.on(EVENT_CHANNEL, deliver);
    return () => ipcRenderer.removeListener(EVENT_CHANNEL, deliver);
  },
  pathOf: (file) => webUtils.getPathForFile(file as File),
};

contextBridge.exposeInMainWorld('gridwright', bridge);
