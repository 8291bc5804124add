/**
 * The architecture as data: which folder may import which, which package may be used where. The lint
 * configuration and tests/architecture.test.ts both read it, so they cannot disagree.
 */

/** Folders of one array element share a floor. A folder imports only folders of the floors before it. */
export const floors = {
  shared: [
    ['base'],
    ['crs', 'geometry', 'search'],
    ['document'],
    ['hierarchy', 'storage'],
    ['topology'],
    ['network'],
    ['locks'],
    ['merge'],
    ['rules', 'reports', 'exchange', 'portrayal', 'sample', 'commands', 'listing'],
    ['compare', 'import'],
    ['i18n', 'ipc'],
  ],
  main: [['project', 'shell'], ['sources'], ['exchange', 'publish'], ['plan'], ['jobs'], ['ipc', 'cli']],
  renderer: [['ipc', 'document', 'ui'], ['state'], ['commands'], ['tools'], ['map'], ['panels', 'dialogs']],
};

/**
 * Imports inside one floor that are wanted. Each is one-way; the reason is why neither folder can move
 * to another floor.
 */
export const sameFloor = [];

/**
 * Packages with a home: nothing outside `only` may import them. Entries are path prefixes.
 * @type {readonly { readonly packages: readonly string[], readonly only: readonly string[], readonly because: string }[]}
 */
export const homes = [
  { packages: ['ol'], only: ['renderer/map/'], because: 'OpenLayers is a view, never the document' },
  { packages: ['sqlite3'], only: ['main/project/'], because: 'SQLite sits behind one narrow port' },
  { packages: ['proj4'], only: ['shared/crs/'], because: 'there is one place for coordinate systems' },
  {
    packages: ['jsts'],
    only: ['shared/geometry/jsts.ts'],
    because: 'its types need casts, kept in one file',
  },
  {
    packages: ['geos-wasm', 'robust-predicates'],
    only: ['shared/geometry/'],
    because: 'numeric work lives in geometry',
  },
  { packages: ['@napi-rs/canvas'], only: ['main/'], because: 'it is a native module' },
  {
    packages: ['electron'],
    only: ['main/index.ts', 'main/window.ts', 'main/menu.ts', 'main/preload.ts', 'main/ipc/', 'main/shell/'],
    because: 'files, jobs and the command line run without Electron',
  },
  {
    packages: ['commander'],
    only: ['main/cli.ts', 'main/cli/'],
    because: 'only the command line parses arguments',
  },
  { packages: ['saxes'], only: ['main/sources/text/'], because: 'one parser knows what XML may do' },
  { packages: ['yauzl'], only: ['main/sources/zip/'], because: 'one place guards against hostile archives' },
  { packages: ['pinyin-pro'], only: ['shared/search/'], because: 'one place knows how signs are read' },
  { packages: ['pg'], only: ['main/publish/'], because: 'only publishing talks to PostGIS' },
  {
    packages: [
      'react',
      'react-dom',
      'react-redux',
      'antd',
      'dockview-react',
      'lucide-react',
      'react-i18next',
      '@tanstack/react-virtual',
      '@ant-design/icons',
    ],
    only: ['renderer/'],
    because: 'widgets exist only in the window',
  },
  { packages: ['@reduxjs/toolkit'], only: ['renderer/'], because: 'window state exists only in the window' },
];

/** Folders of the window that stay free of the widget kit, the page and the map library. */
export const pureWindowFolders = ['renderer/document/', 'renderer/commands/', 'renderer/tools/'];
export const widgetPackages = [
  'react',
  'react-dom',
  'react-redux',
  'antd',
  'dockview-react',
  'lucide-react',
  'ol',
];

/** Named imports with a single home. */
export const namedHomes = [
  { module: 'electron', name: 'ipcRenderer', only: 'main/preload.ts' },
  { module: 'electron', name: 'contextBridge', only: 'main/preload.ts' },
  { module: 'electron', name: 'ipcMain', only: 'main/ipc/registerIpc.ts' },
];

/** Longest allowed files, in lines. Tables of sentences are content, not code. */
export const sizes = [
  { below: 'shared/i18n/', lines: Number.POSITIVE_INFINITY },
  { below: 'tests/', lines: 500 },
  { below: 'shared/', lines: 350 },
  { below: 'main/', lines: 350 },
  { below: 'renderer/', lines: 350 },
];

/** Where things are registered: every one of them has a mirrored test below tests/unit or tests/integration. */
export const registrableFolders = [
  'shared/commands/',
  'shared/rules/',
  'shared/reports/',
  'shared/topology/operations/',
  'renderer/tools/',
];

/** Rank of a folder: files directly below an area are its composition roots and may import everything in it. */
export function rankOf(area, folder) {
  return folder === undefined
    ? Number.POSITIVE_INFINITY
    : floors[area].findIndex((floor) => floor.includes(folder));
}

/** Folders of `area` that `folder` may import, itself included. */
export function allowedFolders(area, folder) {
  const rank = rankOf(area, folder);
  const below = floors[area].slice(0, Math.max(rank, 0)).flat();
  const beside = sameFloor
    .filter((pair) => pair.area === area && pair.from === folder)
    .map((pair) => pair.to);
  return [...below, ...beside, folder];
}
