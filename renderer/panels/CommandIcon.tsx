import {
  Brush,
  Combine,
  Link2,
  Grid2x2Plus,
  ListChecks,
  Magnet,
  Maximize,
  MousePointer2,
  Puzzle,
  Redo2,
  RulerDimensionLine,
  Scissors,
  Spline,
  SquareDashedMousePointer,
  Store,
  Tags,
  Undo2,
  VectorSquare,
  Waypoints,
  ZoomIn,
  type LucideIcon,
} from 'lucide-react';

const ICONS: Readonly<Record<string, LucideIcon>> = {
  'tool.select': MousePointer2,
  'tool.split': Scissors,
  'tool.carve': SquareDashedMousePointer,
  'tool.strip': Store,
  'tool.gap': Puzzle,
  'tool.divide': Grid2x2Plus,
  'tool.reshape': VectorSquare,
  'tool.nodes': Waypoints,
  'tool.brush': Brush,
  'tool.classify': Tags,
  'tool.measure': RulerDimensionLine,
  'tool.merge': Combine,
  'tool.bind': Link2,
  'view.snap': Magnet,
  'view.trace': Spline,
  'edit.undo': Undo2,
  'edit.redo': Redo2,
  'view.fit': Maximize,
  'view.zoomSelection': ZoomIn,
  'check.plan': ListChecks,
};

/** The icon of a command of the tool strip. */
export function CommandIcon({ id }: { readonly id: string }) {
  const Icon = ICONS[id];
  return Icon === undefined ? null : <Icon size={20} aria-hidden />;
}
