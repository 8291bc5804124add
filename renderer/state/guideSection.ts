import type { DialogId, PanelId } from './panelsSlice';
import type { AppState } from './store';
import type { ToolId } from './toolSlice';

/** Section of the guide that a panel, a dialog or a tool belongs to. */
const OF_PANEL: Readonly<Record<PanelId, string>> = {
  layers: 'window',
  tree: 'tree',
  properties: 'tree',
  statistics: 'statistics',
  history: 'history',
  versions: 'compare',
  findings: 'check',
  unbound: 'unbound',
  comparison: 'compare',
  table: 'table',
  sharing: 'parts',
  jobs: 'window',
};
const OF_DIALOG: Readonly<Partial<Record<DialogId, string>>> = {
  new: 'start',
  person: 'start',
  settings: 'start',
  submit: 'submit',
  decide: 'approve',
  export: 'export',
  backups: 'history',
  handOut: 'parts',
  compare: 'compare',
  import: 'import',
  imports: 'import',
  print: 'print',
};
const OF_TOOL: Readonly<Partial<Record<ToolId, string>>> = {
  classify: 'classify',
  brush: 'classify',
  bind: 'unbound',
};

/** The section for where the person is: dialog, then tool, then the panel that was used last. */
export function guideSection({ panels, tool, session }: AppState): string {
  if (panels.dialog !== null) return sectionOfDialog(panels.dialog);
  if (session.plan === null) return 'start';
  if (tool.active !== 'select') return sectionOfTool(tool.active);
  return panels.active === null ? 'window' : sectionOfPanel(panels.active);
}

export const sectionOfPanel = (panel: PanelId): string => OF_PANEL[panel];
export const sectionOfDialog = (dialog: DialogId): string => OF_DIALOG[dialog] ?? 'window';
export const sectionOfTool = (tool: ToolId): string => OF_TOOL[tool] ?? 'draw';
