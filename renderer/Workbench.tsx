import { DockPanels } from './DockPanels';
import { NotSaved } from './panels/NotSaved';
import { SketchOffer } from './panels/SketchOffer';
import { StatusBar } from './panels/StatusBar';
import { TitleBar } from './panels/TitleBar';
import { ToolStrip } from './panels/ToolStrip';
import { VersionBanner } from './panels/VersionBanner';

/** The frame around an open plan: title and menus, tools, docks around the map, status. */
export function Workbench() {
  return (
    <div className="workbench">
      <TitleBar />
      <ToolStrip />
      <VersionBanner />
      <NotSaved />
      <SketchOffer />
      <DockPanels />
      <StatusBar />
    </div>
  );
}
