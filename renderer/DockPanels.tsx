import { useEffect, useState } from 'react';
import {
  DockviewReact,
  themeLight,
  type DockviewApi,
  type DockviewReadyEvent,
  type IDockviewHeaderActionsProps,
  type IDockviewPanelHeaderProps,
} from 'dockview-react';
import { layOutDocks, panelsOfDock, showDockGroups } from './dockLayout';
import { MapView } from './map/MapView';
import { ComparisonPanel } from './panels/ComparisonPanel';
import { FindingsPanel } from './panels/FindingsPanel';
import { HistoryPanel } from './panels/HistoryPanel';
import { JobsPanel } from './panels/JobsPanel';
import { LayersPanel } from './panels/LayersPanel';
import { PropertiesPanel } from './panels/PropertiesPanel';
import { SharingPanel } from './panels/SharingPanel';
import { StatisticsPanel } from './panels/StatisticsPanel';
import { TablePanel } from './panels/table/TablePanel';
import { TreePanel } from './panels/TreePanel';
import { UnboundPanel } from './panels/UnboundPanel';
import { VersionsPanel } from './panels/VersionsPanel';
import { usePanelCount } from './panels/usePanelCount';
import { docksLaidOut } from './state/deskSlice';
import { sectionOfPanel } from './state/guideSection';
import { DOCKS, openGuide, PANEL_IDS, panelUsed, showDock, type PanelId } from './state/panelsSlice';
import { useServices } from './state/services';
import { useApp, useAppDispatch } from './state/store';
import { useText } from './state/useText';
import { HelpButton } from './ui/HelpButton';

const COMPONENTS = {
  map: MapView,
  layers: LayersPanel,
  tree: TreePanel,
  properties: PropertiesPanel,
  statistics: StatisticsPanel,
  history: HistoryPanel,
  versions: VersionsPanel,
  findings: FindingsPanel,
  table: TablePanel,
  unbound: UnboundPanel,
  comparison: ComparisonPanel,
  sharing: SharingPanel,
  jobs: JobsPanel,
};

/** The map with its docks: panels can be dragged, resized, floated and hidden. */
export function DockPanels() {
  const dispatch = useAppDispatch();
  const { state: store } = useServices();
  const docks = useApp((state) => state.panels.docks);
  const asked = useApp((state) => state.panels.asked);
  const [api, setApi] = useState<DockviewApi | null>(null);

  useEffect(() => {
    if (api !== null) for (const dock of DOCKS) showDockGroups(api, dock, docks[dock]);
  }, [api, docks]);

  useEffect(() => {
    if (api === null || asked === null) return;
    const dock = DOCKS.find((one) => panelsOfDock(one).includes(asked.panel));
    if (dock !== undefined) dispatch(showDock({ dock, visible: true }));
    const panel = api.getPanel(asked.panel);
    panel?.api.setActive();
    // Where the keyboard goes on: the list of the panel, once it is drawn.
    const list = '.virtual-rows, [role=grid]';
    requestAnimationFrame(() => panel?.view.content.element.querySelector<HTMLElement>(list)?.focus());
  }, [api, asked, dispatch]);

  return (
    <main className="docks">
      <DockviewReact
        theme={themeLight}
        components={COMPONENTS}
        defaultTabComponent={PanelTab}
        rightHeaderActionsComponent={GroupHelp}
        onReady={({ api: ready }: DockviewReadyEvent) => {
          layOutDocks(ready, store.getState().desk.layout, (layout) => dispatch(docksLaidOut(layout)));
          ready.onDidActivePanelChange(() => {
            const used = PANEL_IDS.find((id) => id === ready.activePanel?.id);
            if (used !== undefined) dispatch(panelUsed(used));
          });
          setApi(ready);
        }}
        disableFloatingGroups={false}
        floatingGroupBounds="boundedWithinViewport"
      />
    </main>
  );
}

/** The guide to the panel that a group shows. */
function GroupHelp({ activePanel }: IDockviewHeaderActionsProps) {
  const text = useText();
  const dispatch = useAppDispatch();
  const shown = PANEL_IDS.find((id) => id === activePanel?.id);
  if (shown === undefined) return null;
  const open = (section: string): void => void dispatch(openGuide(section));
  return <HelpButton name={text('guide.help')} section={sectionOfPanel(shown)} onOpen={open} />;
}

function PanelTab({ api }: IDockviewPanelHeaderProps) {
  const text = useText();
  const count = usePanelCount(api.id as PanelId);
  const name = text(`panel.${api.id}`);
  const title = count === null ? name : `${name} ${text.number(count)}`;
  useEffect(() => api.setTitle(title), [api, title]);
  return (
    <div className="dock-tab" data-testid={`panel-tab-${api.id}`}>
      {name}
      {count !== null && ' '}
      {count !== null && <span className="dock-count">{text.number(count)}</span>}
    </div>
  );
}
