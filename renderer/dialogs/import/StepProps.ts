import type { LookedAtFile } from '../../../shared/ipc/contract';
import type { Import } from './useImport';

/** What every step of the dialog is given. */
export interface StepProps {
  readonly importing: Import;
  readonly looked: LookedAtFile;
}
