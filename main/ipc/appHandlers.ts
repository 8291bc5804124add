import { basename } from 'node:path';
import { app, clipboard, dialog, type BrowserWindow, type OpenDialogOptions } from 'electron';
import type { Language, SettingsFile } from '../shell/settings';
import type { Windows } from '../shell/windows';
import type { Handlers, Log } from './answer';

const LONGEST_PASTE = 64e6;
const planFilter = { name: 'GeoPackage', extensions: ['gpkg'] };

const IMPORTABLE = [
  ...[
    'shp',
    'zip',
    'tab',
    'mif',
    'gpkg',
    'geojson',
    'json',
    'geojsonl',
    'ndjson',
    'kml',
    'kmz',
    'dxf',
    'fgb',
  ],
  ...['csv', 'tsv', 'txt', 'xlsx', 'ods'],
];

type AppHandlers = Pick<
  Handlers,
  | 'app.start'
  | 'app.setLanguage'
  | 'app.report'
  | 'app.clipboardText'
  | 'dialog.openPlan'
  | 'dialog.newPlan'
  | 'dialog.exportFolder'
  | 'dialog.receipt'
  | 'dialog.importFile'
  | 'dialog.saveFile'
>;

/** Requests that concern the program itself and the system's dialogs. */
export function appHandlers(settings: SettingsFile, windows: Windows, log: Log): AppHandlers {
  return {
    'app.start': (_input, { window }) => ({
      language: settings.current.language ?? languageOf(app.getLocale()),
      plan: windows.planOf(window),
      recent: settings.current.recent,
      version: app.getVersion(),
      resume: windows.takeCrash(window),
    }),
    'app.report': ({ message, stack }) => {
      log('the window met something unexpected', `${message}\n${stack}`);
      return {};
    },
    'app.clipboardText': async () => ({ text: (await clipboard.readText()).slice(0, LONGEST_PASTE) }),
    'app.setLanguage': ({ language }) => {
      settings.change({ language });
      return {};
    },
    'dialog.openPlan': (_input, { window }) =>
      choose(window, { properties: ['openFile'], filters: [planFilter] }),
    'dialog.newPlan': async ({ name }, { window }) => {
      const answer = await dialog.showSaveDialog(window, {
        defaultPath: `${fileNameOf(name)}.gpkg`,
        filters: [planFilter],
      });
      return { path: answer.canceled || answer.filePath === '' ? null : answer.filePath };
    },
    'dialog.exportFolder': (_input, { window }) =>
      choose(window, { properties: ['openDirectory', 'createDirectory'] }),
    'dialog.receipt': (_input, { window }) =>
      choose(window, { properties: ['openFile'], filters: [{ name: 'JSON', extensions: ['json'] }] }),
    'dialog.importFile': (_input, { window }) =>
      choose(window, {
        properties: ['openFile'],
        filters: [
          { name: 'Shapefile, MapInfo, GeoPackage, GeoJSON, KML, DXF, CSV, Excel …', extensions: IMPORTABLE },
          { name: '*', extensions: ['*'] },
        ],
      }),
    'dialog.saveFile': async ({ name }, { window }) => {
      const answer = await dialog.showSaveDialog(window, { defaultPath: fileNameOf(name) });
      return { path: answer.canceled || answer.filePath === '' ? null : answer.filePath };
    },
  };
}

/** Chinese on a Chinese system, English elsewhere. */
export function languageOf(locale: string): Language {
  return locale.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}

async function choose(window: BrowserWindow, options: OpenDialogOptions): Promise<{ path: string | null }> {
  const answer = await dialog.showOpenDialog(window, options);
  return { path: answer.canceled ? null : (answer.filePaths[0] ?? null) };
}

/** A plan's name as a file name: characters that some file system forbids become dashes. */
function fileNameOf(name: string): string {
  const safe = basename(name.replace(/[\p{Cc}<>:"/\\|?*]/gu, '-')).trim();
  return safe === '' ? 'plan' : safe;
}
