import type { Sentences } from '../sentences';
import { cliSentences } from './cli';
import { cliReadingSentences } from './cliReading';
import { compareSentences } from './compare';
import { crsSentences } from './crs';
import { exchangeSentences } from './exchange';
import { exportRowsSentences } from './exportRows';
import { faultSentences } from './faults';
import { guideSentences } from './guide';
import { historySentences } from './history';
import { importGroundSentences } from './importGround';
import { importKindSentences } from './importKinds';
import { importSentences } from './imports';
import { importWindowSentences } from './importWindow';
import { kernelSentences } from './kernel';
import { kernelCutSentences } from './kernelCuts';
import { kernelGroundSentences } from './kernelGround';
import { kernelLevelSentences } from './kernelLevels';
import { kernelLineSentences } from './kernelLines';
import { kernelShapeSentences } from './kernelShapes';
import { lifecycleSentences } from './lifecycle';
import { listingSentences } from './listing';
import { mapToolSentences } from './mapTools';
import { matchSentences } from './match';
import { printSentences } from './print';
import { projectSentences } from './project';
import { reportSentences } from './reports';
import { groundRuleSentences } from './rulesGround';
import { hierarchyRuleSentences } from './rulesHierarchy';
import { networkRuleSentences } from './rulesNetwork';
import { versionRuleSentences } from './rulesVersions';
import { sharingSentences } from './sharing';
import { sharingWindowSentences } from './sharingWindow';
import { sourceSentences } from './sources';
import { termSentences } from './terms';
import { toolShapeSentences } from './toolShapes';
import { toolSketchSentences } from './toolSketches';
import { versionSentences } from './versions';
import { windowCommandSentences } from './windowCommands';
import { windowDialogSentences } from './windowDialogs';
import { windowPanelSentences } from './windowPanels';
import { windowTableSentences } from './windowTable';

/** THE list of areas: one file each, codes unique over all of them (tests/unit/i18n). */
export const AREAS: readonly Sentences[] = [
  cliSentences,
  cliReadingSentences,
  compareSentences,
  crsSentences,
  exchangeSentences,
  exportRowsSentences,
  faultSentences,
  guideSentences,
  historySentences,
  importGroundSentences,
  importKindSentences,
  importSentences,
  importWindowSentences,
  kernelSentences,
  kernelCutSentences,
  kernelGroundSentences,
  kernelLevelSentences,
  kernelLineSentences,
  kernelShapeSentences,
  lifecycleSentences,
  listingSentences,
  mapToolSentences,
  matchSentences,
  printSentences,
  projectSentences,
  reportSentences,
  hierarchyRuleSentences,
  groundRuleSentences,
  networkRuleSentences,
  versionRuleSentences,
  sharingSentences,
  sharingWindowSentences,
  sourceSentences,
  termSentences,
  toolShapeSentences,
  toolSketchSentences,
  versionSentences,
  windowCommandSentences,
  windowDialogSentences,
  windowPanelSentences,
  windowTableSentences,
];
