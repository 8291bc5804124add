import type { DockviewApi, DockviewGroupPanel } from 'dockview-react';
import { DOCKS, type Dock, type PanelId } from './state/panelsSlice';

const PANELS: Readonly<Record<Dock, readonly PanelId[]>> = {
  left: ['layers', 'tree'],
  right: ['properties', 'statistics', 'history', 'versions'],
  bottom: ['findings', 'table', 'unbound', 'comparison', 'sharing', 'jobs'],
};
/** Height of the layer list with its legend, pixels. */
const LAYERS_HEIGHT = 448;
const KEY = 'gridwright.docks.1';

export function panelsOfDock(dock: Dock): readonly PanelId[] {
  return PANELS[dock];
}

/**
 * Shows or hides every group that holds a panel of the dock, wherever it was dragged to. The map gives or
 * takes the room: the other docks keep their size.
 */
export function showDockGroups(api: DockviewApi, dock: Dock, visible: boolean): void {
  const groups = groupsOf(api, PANELS[dock]);
  if (groups.every((group) => group.api.isVisible === visible)) return;
  const others = DOCKS.filter((other) => other !== dock)
    .flatMap((other) => groupsOf(api, PANELS[other]))
    .filter((group) => group.api.isVisible && !groups.includes(group))
    .map((group) => ({ group, width: group.api.width, height: group.api.height }));
  for (const group of groups) group.api.setVisible(visible);
  for (const { group, width, height } of others) {
    group.api.setSize(PANELS.bottom.some((id) => api.getPanel(id)?.group === group) ? { height } : { width });
  }
}

function groupsOf(api: DockviewApi, panels: readonly PanelId[]): DockviewGroupPanel[] {
  const groups = panels.flatMap((panel) => api.getPanel(panel)?.group ?? []);
  return [...new Set(groups)];
}

/** Docks as they were left, or as they are at first; keeps what the person changes. */
export function layOutDocks(api: DockviewApi, kept: unknown, changed: (layout: unknown) => void): void {
  if (!restore(api, kept ?? lastLayout())) {
    layOutAfresh(api);
    // Sizes hold once the browser has measured the frame: all layers show where the screen is high enough.
    requestAnimationFrame(() => {
      const layers = Math.min(LAYERS_HEIGHT, api.height * 0.4);
      api.getPanel('layers')?.group.api.setSize({ height: layers });
    });
  }
  const map = api.getPanel('map');
  if (map !== undefined) {
    map.group.header.hidden = true;
    map.group.locked = 'no-drop-target';
  }
  api.onDidLayoutChange(() => {
    const layout = api.toJSON();
    localStorage.setItem(KEY, JSON.stringify(layout));
    changed(layout);
  });
}

/** Of the plan that was shown last: where a plan that is new to this desk begins. */
function lastLayout(): unknown {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? 'null');
  } catch {
    return null;
  }
}

function restore(api: DockviewApi, kept: unknown): boolean {
  if (kept === null || kept === undefined) return false;
  try {
    api.fromJSON(kept as Parameters<DockviewApi['fromJSON']>[0]);
    const all = [...PANELS.left, ...PANELS.right, ...PANELS.bottom, 'map'];
    if (all.every((panel) => api.getPanel(panel) !== undefined)) return true;
  } catch {
    // A layout of another version of the program: start afresh.
  }
  localStorage.removeItem(KEY);
  api.clear();
  return false;
}

function layOutAfresh(api: DockviewApi): void {
  const panel = (id: PanelId | 'map') => ({ id, component: id, title: id });
  api.addPanel({ ...panel('map'), renderer: 'always' });
  api.addPanel({
    ...panel('findings'),
    position: { direction: 'below' },
    initialHeight: 220,
    inactive: true,
  });
  api.addPanel({ ...panel('table'), position: { referencePanel: 'findings' }, inactive: true });
  api.addPanel({ ...panel('unbound'), position: { referencePanel: 'findings' }, inactive: true });
  for (const id of ['comparison', 'sharing', 'jobs'] as const)
    api.addPanel({ ...panel(id), position: { referencePanel: 'findings' }, inactive: true });
  api.addPanel({
    ...panel('layers'),
    position: { referencePanel: 'map', direction: 'left' },
    initialWidth: 280,
    minimumWidth: 200,
    inactive: true,
  });
  api.addPanel({
    ...panel('tree'),
    position: { referencePanel: 'layers', direction: 'below' },
    minimumWidth: 200,
    inactive: true,
  });
  api.addPanel({
    ...panel('properties'),
    position: { referencePanel: 'map', direction: 'right' },
    initialWidth: 320,
    minimumWidth: 240,
    inactive: true,
  });
  api.addPanel({ ...panel('statistics'), position: { referencePanel: 'properties' }, inactive: true });
  api.addPanel({ ...panel('history'), position: { referencePanel: 'properties' }, inactive: true });
  api.addPanel({ ...panel('versions'), position: { referencePanel: 'properties' }, inactive: true });
}
