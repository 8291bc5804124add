import { useApp } from '../state/store';
import { AboutDialog } from './AboutDialog';
import { BackupsDialog } from './BackupsDialog';
import { CompareDialog } from './CompareDialog';
import { DecideDialog } from './DecideDialog';
import { ExportDialog } from './ExportDialog';
import { ExportRowsDialog } from './ExportRowsDialog';
import { HandOutDialog } from './HandOutDialog';
import { ImportDialog } from './import/ImportDialog';
import { ImportsDialog } from './import/ImportsDialog';
import { NewPlanDialog } from './NewPlanDialog';
import { Palette } from './Palette';
import { PersonDialog } from './PersonDialog';
import { PrintDialog } from './PrintDialog';
import { SettingsDialog } from './SettingsDialog';
import { ShortcutsDialog } from './ShortcutsDialog';
import { SubmitDialog } from './SubmitDialog';

/** The one dialog that is open; each starts afresh. */
export function Dialogs() {
  const dialog = useApp((state) => state.panels.dialog);
  if (dialog === null) return null;
  const Dialog = {
    new: NewPlanDialog,
    person: PersonDialog,
    submit: SubmitDialog,
    decide: DecideDialog,
    export: ExportDialog,
    about: AboutDialog,
    shortcuts: ShortcutsDialog,
    palette: Palette,
    backups: BackupsDialog,
    handOut: HandOutDialog,
    compare: CompareDialog,
    import: ImportDialog,
    imports: ImportsDialog,
    exportRows: ExportRowsDialog,
    print: PrintDialog,
    settings: SettingsDialog,
  }[dialog];
  return <Dialog />;
}
